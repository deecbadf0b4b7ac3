import CaseDomain
import JSONText

extension Filing {
  var record: JSONValue {
    .object(skippingNil: [
      "institution": .id(institution), "centre": .id(centre), "title": .string(title),
      "trainingType": .name(trainingType), "occupation": .text(occupation),
      "course": course.map { .name($0) },
      "level": .name(level), "fund": fund.map { .name($0) }, "projectBased": .flag(isProjectBased),
      "preparationScheme": .flag(isPreparationScheme), "enterprise": enterprise.map { .string($0) },
      "cooperation": .flag(isCooperation), "platformNumber": .text(platformNumber),
      "plannedStart": .day(plannedStart), "plannedEnd": .day(plannedEnd), "hours": .number(hours),
      "theoryHours": .number(theoryHours), "practiceHours": .number(practiceHours),
      "onlineHours": .number(onlineHours), "safetyAndLaw": .flag(hasSafetyAndLaw),
      "textbooks": .list(textbooks) { ["title": .string($0.title), "publisher": .string($0.publisher)] },
      "teachers": .ids(teachers), "premises": .text(premises), "practicePlaces": .number(practicePlaces),
      "sessions": .list(sessions) { $0.record }, "receivedOn": .day(receivedOn),
    ])
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      institution: try reader.id("institution"), centre: try reader.id("centre"),
      title: try reader.text("title"),
      trainingType: try reader.name("trainingType"), occupation: try reader.textOrNone("occupation"),
      course: try reader.optionalName("course"), level: try reader.name("level"),
      fund: try reader.optionalName("fund"), isProjectBased: try reader.flag("projectBased"),
      isPreparationScheme: try reader.flag("preparationScheme"),
      enterprise: try reader.optionalText("enterprise"),
      isCooperation: try reader.flag("cooperation"), platformNumber: try reader.textOrNone("platformNumber"),
      plannedStart: try reader.day("plannedStart"), plannedEnd: try reader.day("plannedEnd"),
      hours: try reader.int("hours"), theoryHours: try reader.int("theoryHours"),
      practiceHours: try reader.int("practiceHours"), onlineHours: try reader.int("onlineHours"),
      hasSafetyAndLaw: try reader.flag("safetyAndLaw"),
      textbooks: try reader.list("textbooks") { (book) throws(RecordFault) in
        Textbook(title: try book.text("title"), publisher: try book.text("publisher"))
      }, teachers: try reader.ids("teachers"), premises: try reader.textOrNone("premises"),
      practicePlaces: try reader.int("practicePlaces"),
      sessions: try reader.list("sessions") { (session) throws(RecordFault) in try Session(&session) },
      receivedOn: try reader.day("receivedOn"))
  }
}

extension Session {
  fileprivate var record: JSONValue {
    .object(skippingNil: [
      "day": .day(day), "from": .number(from), "through": .number(through), "hours": .number(hours),
      "kind": .name(kind), "online": .flag(isOnline), "teacher": teacher.map { .id($0) }, "room": .text(room),
    ])
  }

  fileprivate init(_ reader: inout RecordReader) throws(RecordFault) {
    self.init(
      day: try reader.day("day"), from: try reader.int("from"), through: try reader.int("through"),
      hours: try reader.int("hours"), kind: try reader.name("kind"), isOnline: try reader.flag("online"),
      teacher: try reader.optionalText("teacher").map(TeacherID.init), room: try reader.textOrNone("room"))
  }
}

extension RecordReader {
  /// True where the member stands, false where it was left out.
  mutating func flag(_ name: String) throws(RecordFault) -> Bool {
    guard let value = optional(name) else { return false }
    guard let truth = value.bool else { throw fault(name, .notA("truth")) }
    return truth
  }
}

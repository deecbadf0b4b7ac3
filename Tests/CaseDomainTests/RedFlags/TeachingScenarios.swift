import CaseDomain
import TestSupport

extension FlagScenario {
  static let teaching: [FlagScenario] = [
    FlagScenario(.teacherInTwoPlaces, "lessons of two institutions overlap by a minute") { scene, misses in
      let one = try scene.file { $0.sessions = [FlagScene.lesson(teacher: "teacher-1")] }
      _ = try scene.file {
        $0.institution = SampleOffice.company
        $0.sessions = [FlagScene.lesson(from: misses ? 690 : 689, through: 870, teacher: "teacher-1")]
      }
      return one
    },
    FlagScenario(.teacherInTwoPlaces, "twice in one timetable") { scene, misses in
      try scene.file {
        $0.sessions = [
          FlagScene.lesson(teacher: "teacher-1"),
          FlagScene.lesson(teacher: misses ? "teacher-2" : "teacher-1"),
        ]
      }
    },
    FlagScenario(.roomInTwoClasses, "however the room is spaced") { scene, misses in
      let one = try scene.file {
        $0.premises = "实训楼 1 层"
        $0.sessions = [FlagScene.lesson(room: "101")]
      }
      _ = try scene.file {
        $0.premises = "实训楼1层"
        $0.sessions = [FlagScene.lesson(room: misses ? "102" : "1 01")]
      }
      return one
    },
    FlagScenario(.onlineHoursImpossible, "online while in a room") { scene, misses in
      try scene.file {
        $0.sessions = [
          FlagScene.lesson(), FlagScene.lesson(from: misses ? 690 : 689, through: 870, online: true),
        ]
      }
    },
    FlagScenario(.teacherOverworked, "nine hours in two classes") { scene, misses in
      let one = try scene.file { $0.sessions = [FlagScene.lesson(teacher: "teacher-1")] }
      _ = try scene.file {
        $0.sessions = [
          FlagScene.lesson(from: 780, through: 1_005, hours: misses ? 4 : 5, teacher: "teacher-1")
        ]
      }
      return one
    },
    FlagScenario(.hoursDoNotAddUp, "the timetable is an hour short") { scene, misses in
      try scene.file {
        $0.hours = misses ? 8 : 9
        $0.sessions = [FlagScene.lesson(), FlagScene.lesson(from: 780, through: 960)]
      }
    },
    FlagScenario(.hoursDoNotAddUp, "a day of nine hours") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      try scene.attend(id, FlagScene.start, hours: misses ? 8 : 9)
      return id
    },
    FlagScenario(.hoursDoNotAddUp, "a lesson a minute short") { scene, misses in
      try scene.file {
        $0.hours = 4
        $0.sessions = [FlagScene.lesson(through: misses ? 690 : 689)]
      }
    },
    FlagScenario(.placesShort, "one learner more than places") { scene, misses in
      try scene.file { $0.practicePlaces = misses ? 6 : 5 }
    },
    FlagScenario(.beyondCapacity, "a fifth class for four teachers") { scene, misses in
      for turn in 0..<4 {
        // The last of the near miss begins when the first ones are over.
        let first = misses && turn == 3 ? FlagScene.end.next : FlagScene.start.advanced(by: turn)
        _ = try scene.file(from: first, through: first.advanced(by: 11))
      }
      return try scene.file()
    },
    FlagScenario(.borrowedTeacherOrPremises, "a teacher on file elsewhere") { scene, misses in
      try scene.file {
        $0.institution = misses ? SampleOffice.school : SampleOffice.company
        $0.teachers = [TeacherID("teacher-1")]
      }
    },
    FlagScenario(.borrowedTeacherOrPremises, "another institution's premises") { scene, misses in
      _ = try scene.file { $0.premises = "示例大道 1 号" }
      return try scene.file {
        $0.institution = SampleOffice.company
        $0.premises = misses ? "示例大道2号" : "示例大道1号"
      }
    },
    FlagScenario(.borrowedTeacherOrPremises, "a teacher at three institutions in a month") { scene, misses in
      for institution in [SampleOffice.company, misses ? SampleOffice.company : SampleOffice.lateMender] {
        _ = try scene.file {
          $0.institution = institution
          $0.teachers = [TeacherID("guest")]
        }
      }
      return try scene.file { $0.teachers = [TeacherID("guest")] }
    },
    FlagScenario(.splitClass, "same days, subject and teacher") { scene, misses in
      let one = try scene.file { $0.teachers = [TeacherID("teacher-1")] }
      _ = try scene.file { $0.teachers = [TeacherID(misses ? "teacher-2" : "teacher-1")] }
      return one
    },
    FlagScenario(.splitClass, "unless somebody is in both") { scene, misses in
      let one = try scene.file { $0.teachers = [TeacherID("teacher-1")] }
      let people = misses ? [FlagScene.learner(1)] : [FlagScene.learner(999)]
      _ = try scene.file(learners: people) { $0.teachers = [TeacherID("teacher-1")] }
      return one
    },
  ]

  static let attendance: [FlagScenario] = [
    FlagScenario(.attendanceOffTimetable, "a day without a lesson") { scene, misses in
      let id = try scene.file {
        $0.sessions = [FlagScene.lesson(), FlagScene.lesson(FlagScene.start.advanced(by: 2))]
      }
      try scene.open(id)
      try scene.attend(id, FlagScene.start.advanced(by: misses ? 2 : 1))
      return id
    },
    FlagScenario(.attendanceOffTimetable, "Labour Day") { scene, misses in
      let received = try day("2025-04-22")
      let id = try scene.file(from: try day("2025-04-28")) { $0.receivedOn = received }
      try scene.open(id)
      try scene.attend(id, try day(misses ? "2025-04-30" : "2025-05-01"))
      return id
    },
    FlagScenario(.attendanceTooPerfect, "ten people, ten days, nobody absent") { scene, misses in
      let id = try scene.file(learners: (1...10).map { FlagScene.learner($0, number: $0) })
      try scene.open(id)
      for turn in 0..<10 {
        try scene.attend(id, FlagScene.start.advanced(by: turn), without: misses && turn == 4 ? [3] : [])
      }
      return id
    },
    FlagScenario(.attendanceAgainstCheck, "three of twenty missing") { scene, misses in
      let id = try scene.file(learners: (1...20).map { FlagScene.learner($0, number: $0) })
      try scene.open(id)
      try scene.attend(id, FlagScene.start)
      scene.check(id, FlagScene.start, heads: misses ? 18 : 17)
      return id
    },
    FlagScenario(.attendanceByLeavers, "present on the first day of work") { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      try scene.attend(id, FlagScene.start)
      scene.employ(id, [1], from: misses ? FlagScene.start.next : FlagScene.start)
      return id
    },
    checks("all on one day") { scene, id, misses in
      for mode in [SpotCheck.Mode.online, .onsite] { scene.check(id, FlagScene.start.advanced(by: 5), mode) }
      scene.check(id, FlagScene.start.advanced(by: misses ? 6 : 5))
    },
    checks("all by one person") { scene, id, misses in
      for turn in 1...3 {
        scene.check(
          id, FlagScene.start.advanced(by: turn * 2),
          by: [misses && turn == 3 ? SampleOffice.secondReviewer : SampleOffice.reviewer])
      }
    },
    checks("none onsite") { scene, id, misses in
      for turn in 1...3 {
        scene.check(id, FlagScene.start.advanced(by: turn * 2), misses && turn == 3 ? .onsite : .online)
      }
    },
    checks("all in the first tenth") { scene, id, misses in
      // Of twelve days the first tenth is the first day and no more.
      for turn in 0..<3 {
        scene.check(id, turn == 2 && misses ? FlagScene.start.advanced(by: 2) : FlagScene.start)
      }
    },
  ]

  private static func checks(
    _ about: String, _ inspect: @escaping @Sendable (inout FlagScene, CaseID, Bool) throws -> Void
  ) -> FlagScenario {
    FlagScenario(.checksBunched, about) { scene, misses in
      let id = try scene.file()
      try scene.open(id)
      try inspect(&scene, id, misses)
      scene.record(.completionRequested(), in: id)
      return id
    }
  }
}

/// Where a flag begins. The list of red flags says "long", "most" or "a set share"; the figures are the house's own
/// and have no clause. Figures that the policy gives are taken from the policy.
struct FlagThresholds: Sendable {
  static let house = FlagThresholds()

  /// Below so many learners, "all of the class" and "most of the class" mean nothing.
  var fewestLearners = 5
  /// A class of so many days and learners in which nobody is ever ill.
  var longClassDays = 10
  var longClassLearners = 10
  /// How far a head count may be from the day's attendance: this share of it, and never fewer heads than these.
  var headCountPercent = 10
  var headCountSlack = 2
  /// More than this share of the class at one employer.
  var oneEmployerPercent = 50
  /// This share of the roster of a class that was turned down, within so many months, is the same class again.
  var refiledPercent = 50
  var refiledMonths = 12
  /// More than this share of the roster replaced.
  var replacedPercent = 20
  /// Two classes this much alike are one class.
  var alikePercent = 80
  /// A certificate range with less than this share left.
  var rangeLeftPercent = 5
  /// So long before a class a recorded job began and may still be held; its end is nowhere recorded.
  var jobMonths = 12
  /// A teacher at so many institutions in one month.
  var institutionsOfTeacher = 3
  /// So many cases of an institution in a year, all decided by one person.
  var casesOfOneReviewer = 5
  /// So many visits that begin within so many minutes were no visits.
  var hurriedVisits = 3
  var hurriedMinutes = 60
  /// So many classes of an institution in a year that met a rate with the last head.
  var huggingClasses = 3
  /// Of how many cases that share a phone or an account a learner's flag tells, and how many lines are looked at.
  var mostSharers = 5
  var mostPlaces = 200
  /// Seconds between opening a case and deciding on it in which nobody has read it.
  var hastySeconds = 30
  /// A body's months of issue from which a usual month can be told, how often the usual number is far above it, and the
  /// fewest certificates that are many.
  var issuerMonths = 4
  var issuerFactor = 3
  var issuerFewest = 20
  /// More than this share of an institution's classes in the last tenth of the year.
  var yearEndPercent = 40
  /// Minutes after midnight between which a decision is no surprise.
  var officeOpens = 8 * 60
  var officeCloses = 18 * 60 + 30
}

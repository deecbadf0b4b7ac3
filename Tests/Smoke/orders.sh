#!/bin/sh
# What a big store is filled with: made-up learners, no learner twice, the classes spread over twenty years and over
# institutions, so that they are no twins of each other.
#   orders.sh office COUNT                   the institutions for so many cases, for `casedesk import` by the administrator
#   orders.sh COUNT [FIRST [LEARNERS [ALL]]] COUNT filings of a store of ALL, for `casedesk import` by a reviewer
set -eu
if [ "$1" = office ]; then what=office; shift; else what=orders; fi
awk -v what="$what" -v count="$1" -v first="${2:-1}" -v learners="${3:-12}" -v all="${4:-$1}" '
  # One institution for each 250 cases; the first is that of Fixtures/import/office.json.
  function schools() { return what == "office" ? 1 + int(count / 250) : 1 + int(all / 250) }
  # The check character of GB 32100: powers of three, modulo 31.
  function school(number,    body, signs, sum, weight, place) {
    if (number == 0) return "52620171TEXT00017N"
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = "52620171TEXT" sprintf("%05d", 50000 + number)
    weight = 1
    for (place = 1; place <= 17; place++) {
      sum += weight * (index(signs, substr(body, place, 1)) - 1)
      weight = weight * 3 % 31
    }
    return body substr(signs, (31 - sum % 31) % 31 + 1, 1)
  }
  # The check digit of GB 11643: weights of the seventeen digits, modulo 11.
  function identity(serial,    body, sum, place) {
    body = "620171" sprintf("%04d%02d%02d", 1970 + int(serial / 336000) % 35, 1 + int(serial / 28000) % 12,
      1 + int(serial / 1000) % 28) sprintf("%03d", serial % 1000)
    split("7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2", weights, " ")
    sum = 0
    for (place = 1; place <= 17; place++) sum += weights[place] * substr(body, place, 1)
    return body substr("10X98765432", sum % 11 + 1, 1)
  }
  function offices(    i) {
    print "{\"format\":\"casedesk-import-1\",\"registry\":{\"institutions\":["
    for (i = 1; i < schools(); i++)
      printf "%s{\"creditCode\":\"%s\",\"name\":\"示例第%d职业培训学校\",\"centre\":\"第一服务中心\",\"standing\":\"ordinary\",\"since\":\"2025-01-01\"}", (i > 1 ? ",\n" : ""), school(i), i
    print "\n],\"teachers\":["
    for (i = 1; i < schools(); i++)
      printf "%s{\"teacher\":\"T%04d\",\"name\":\"示例教师%d\"}", (i > 1 ? ",\n" : ""), i, i
    print "\n]}}"
  }
  BEGIN {
    if (what == "office") { offices(); exit }
    print "{\"format\":\"casedesk-import-1\",\"orders\":["
    for (i = first; i < first + count; i++) {
      number = i % schools()
      teacher = number ? sprintf("T%04d", number) : "T001"
      printf "%s{\"case\":\"@c%d\",\"action\":\"file\",\"fields\":{\"institution\":\"%s\",", \
        (i > first ? ",\n" : ""), i, school(number)
      printf "\"centre\":\"第一服务中心\",\"title\":\"电工第%d班\",\"trainingType\":\"employment\",", i
      printf "\"occupation\":\"电工\",\"level\":\"junior\",\"fund\":\"employment-subsidy\","
      month = sprintf("%04d-%02d", 2025 + int(i / 96) % 20, 1 + int(i / 8) % 12)
      printf "\"plannedStart\":\"%s-%02d\",\"plannedEnd\":\"%s-%02d\",\"hours\":120,\"theoryHours\":36,", \
        month, 1 + i % 8, month, 20 + i % 8
      printf "\"practiceHours\":84,\"safetyAndLaw\":true,\"textbooks\":[{\"title\":\"电工基础\","
      printf "\"publisher\":\"示例出版社\"}],\"teachers\":\"%s\",\"premises\":\"云岭路%d号\",\"roster\":[", teacher, 1 + number
      for (j = 0; j < learners; j++)
        printf "%s{\"name\":\"示例学员%d\",\"residentID\":\"%s\",\"group\":\"rural-worker\",\"household\":\"rural\"}", \
          (j ? "," : ""), j + 1, identity(i * learners + j)
      printf "]}}"
    }
    print "\n]}"
  }'

#!/bin/sh
# Orders for `casedesk import`, for a big store: COUNT filings of invented learners, no learner twice, the classes
# spread over twenty years so that they are no twins of each other.
#   orders.sh COUNT [FIRST [LEARNERS]]
set -eu
awk -v count="$1" -v first="${2:-1}" -v learners="${3:-12}" '
  # The check digit of GB 11643: weights of the seventeen digits, modulo 11.
  function identity(serial,    body, sum, place) {
    body = "620102" sprintf("%04d%02d%02d", 1970 + int(serial / 336000) % 35, 1 + int(serial / 28000) % 12,
      1 + int(serial / 1000) % 28) sprintf("%03d", serial % 1000)
    split("7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2", weights, " ")
    sum = 0
    for (place = 1; place <= 17; place++) sum += weights[place] * substr(body, place, 1)
    return body substr("10X98765432", sum % 11 + 1, 1)
  }
  BEGIN {
    print "{\"format\":\"casedesk-import-1\",\"orders\":["
    for (i = first; i < first + count; i++) {
      printf "%s{\"case\":\"@c%d\",\"action\":\"file\",\"fields\":{\"institution\":\"52620100MJ0000018P\",", \
        (i > first ? ",\n" : ""), i
      printf "\"centre\":\"第一服务中心\",\"title\":\"电工第%d班\",\"trainingType\":\"employment\",", i
      printf "\"occupation\":\"电工\",\"level\":\"junior\",\"fund\":\"employment-subsidy\","
      month = sprintf("%04d-%02d", 2025 + int(i / 96) % 20, 1 + int(i / 8) % 12)
      printf "\"plannedStart\":\"%s-%02d\",\"plannedEnd\":\"%s-%02d\",\"hours\":120,\"theoryHours\":36,", \
        month, 1 + i % 8, month, 20 + i % 8
      printf "\"practiceHours\":84,\"safetyAndLaw\":true,\"textbooks\":[{\"title\":\"电工基础\","
      printf "\"publisher\":\"示例出版社\"}],\"teachers\":\"T001\",\"premises\":\"云岭路1号\",\"roster\":["
      for (j = 0; j < learners; j++)
        printf "%s{\"name\":\"示例学员%d\",\"residentID\":\"%s\",\"group\":\"rural-worker\",\"household\":\"rural\"}", \
          (j ? "," : ""), j + 1, identity(i * learners + j)
      printf "]}}"
    }
    print "\n]}"
  }'

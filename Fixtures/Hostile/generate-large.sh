#!/bin/sh
# Writes the inputs that are too large to keep: generate-large.sh FOLDER
set -eu
folder=${1:?usage: generate-large.sh FOLDER}
mkdir -p "$folder"
repeat() { awk -v n="$2" -v s="$1" 'BEGIN { while (n-- > 0) printf "%s", s }'; }
open='<?xml version="1.0" encoding="UTF-8"?>
<normativeDocument version="1" xmlns="urn:review:normative-document:1">
<head><title>嵌套</title><issuer>望湖镇人民政府</issuer></head><body>'
close='</body></normativeDocument>'
# 100,000 levels of our own element, of a foreign one, and never closed
{ echo "$open"; repeat '<level><number>一、</number>' 100000; repeat '</level>' 100000; echo "$close"; } \
  >"$folder/deep-levels.xml"
{ echo "$open<p xmlns:w='urn:x'>"; repeat '<w:b>' 100000; repeat '</w:b>' 100000; echo "</p>$close"; } \
  >"$folder/deep-foreign.xml"
repeat '<a>' 1000000 >"$folder/deep-unclosed.xml"
# 100,000 attributes of one element; one name of 1,000,000 letters; one line of 30 MB
{ echo "<a "; awk 'BEGIN { for (i = 0; i < 100000; i++) printf "a%d=\"\" ", i }'; echo "/>"; } \
  >"$folder/many-attributes.xml"
{ printf '<'; repeat 'a' 1000000; printf '/>'; } >"$folder/long-name.xml"
repeat '会议纪要，' 2000000 >"$folder/long-line.txt"
# 1,000,000 unclosed brackets, quotation marks and title marks
{ repeat '（' 1000000; repeat '“' 1000000; repeat '《' 1000000; } >"$folder/unclosed-marks.txt"
# 200,000 articles, and numbers with 10,000 digits
awk 'BEGIN { for (i = 0; i < 200000; i++) print "第一条 内容。" }' >"$folder/many-articles.txt"
{ printf '第'; repeat '九' 10000; printf '条 内容。\n根据《'; repeat '九' 10000; printf '》第'; repeat '9' 10000
  printf '条，制定本办法。\n'; } >"$folder/long-numbers.txt"

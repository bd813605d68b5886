#!/usr/bin/env bash
# From filing to the annual report in one go: open → supplement → register → opinion → corrected version → close → report.
# usage: walkthrough.sh [FOLDER]   writes the register and the papers into FOLDER (default: ./walkthrough)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
review=${REVIEW:-review}
out=${1:-walkthrough}
mkdir -p "$out"
register=(--register "$out/review.sqlite")
step() { "$review" case step 1 "$@" --by 张三 "${register[@]}" >/dev/null; }

# 立案、报备
"$review" case open "$here/waste-measure.xml" --on 2026-04-02 --by 张三 "${register[@]}"
step 报备 --line government --on 2026-04-10 --set 接收机关=乙市人民政府 --set 材料=备案报告、正式文本、起草说明
# 缺合法性审核意见：补正
step 补正 --line government --on 2026-04-13 --set 理由=报备材料没有合法性审核意见 --set 限期=2026-04-27
"$review" notice 1 --kind 补正 --on 2026-04-13 --by 张三 "${register[@]}" -o "$out/补正通知书.docx"
"$review" case due --as-of 2026-04-20 "${register[@]}" --ics "$out/期限.ics"
step 补报 --line government --on 2026-04-20 --set 材料=备案报告、正式文本、起草说明、合法性审核意见
# 登记，号码由登记簿续编
step 登记 --line government --on 2026-04-22
"$review" notice 1 --kind 准予 --on 2026-04-22 --by 张三 "${register[@]}" -o "$out/备案登记通知书.docx"
# 审查意见，带上规则的发现
step 审查 --line government --on 2026-04-24
step 审查意见 --line government --on 2026-05-08 --review --set 限期=2026-06-08
"$review" notice 1 --kind 审查意见 --on 2026-05-08 --by 张三 "${register[@]}" -o "$out/备案审查意见书.docx"
# 没有纠正，不能结案
if step 反馈 --line government --on 2026-05-20 2>"$out/拒绝.txt"; then
  echo "closed too early" >&2
  exit 1
fi
# 修改后的文本逐项比对，全部纠正才能结案
"$review" case step 1 纠错 --line government --on 2026-05-28 --corrected "$here/waste-measure-corrected.xml" \
  --by 张三 "${register[@]}"
step 反馈 --line government --on 2026-06-02
step 归档 --line government --on 2026-06-03
"$review" case history 1 "${register[@]}"
# 年度报告、台账、核验
"$review" report --year 2026 --as-of 2027-01-15 --office 甲县司法局 "${register[@]}" --format docx -o "$out/年度报告.docx"
"$review" report --year 2026 --as-of 2027-01-15 --office 甲县司法局 "${register[@]}" --format html -o "$out/年度报告.html"
"$review" ledger export "$out/台账.xlsx" --as-of 2027-01-15 "${register[@]}"
"$review" register verify "${register[@]}"

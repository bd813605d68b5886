#!/usr/bin/env python3
"""Writes dates-periods.txt and dates-deadlines.txt: counting by the Civil Code, with Python's own calendar.

The first day does not count (民法典 201), a month ends on its last day where the day is missing (202), and a last day of rest gives way to
the next working day (203) where the rule says 顺延. Working days come from Rules/Calendar/workdays.csv.
"""
import calendar
import csv
import datetime as dt
import pathlib

here = pathlib.Path(__file__).parent
exceptions = {}
for row in csv.reader((here / "../../Rules/Calendar/workdays.csv").open(encoding="utf-8")):
    if len(row) > 1 and row[0] in ("rest", "work"):
        exceptions[dt.date.fromisoformat(row[1])] = row[0] == "work"


def is_workday(day):
    return exceptions.get(day, day.weekday() < 5)


def add(day, count, unit):
    if unit == "日":
        return day + dt.timedelta(days=count)
    if unit == "工作日":
        while count:
            day += dt.timedelta(days=1)
            count -= is_workday(day)
        return day
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "年" else 1)
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def head(**days):
    order = ["signDate", "promulgationDate", "effectiveDate"]
    inner = "".join(f"<{k}>{days[k]}</{k}>" for k in order if k in days)
    return f"<head><title>甲县办法</title>{inner}</head>"


def periods(out):
    out.write("# 日期加期限：施行日期早于公布日期加期限的违规，正好等于的合规。\n\n")
    starts = ["2024-01-31", "2024-02-29", "2025-01-31", "2025-04-30", "2025-12-31", "2026-02-28"]
    for count, unit in [(15, "日"), (1, "个月"), (3, "个月"), (1, "年"), (5, "工作日")]:
        out.write(f"=== 公布日期 + {count} {unit}\n判定\n")
        out.write(f"  不得 文件 的 施行日期 早于 文件 的 公布日期 + {count} {unit}\n---\n")
        for text in starts:
            day = dt.date.fromisoformat(text)
            due = add(day, count, unit)
            for shift, outcome in ((-1, "违规"), (0, "合规")):
                other = due + dt.timedelta(days=shift)
                out.write(f"{outcome} {head(promulgationDate=day, effectiveDate=other)}\n")
        out.write("\n")


def filed(start, day):
    filing = f'<filings><filing line="government" date="{day}"/></filings>' if day else "<filings/>"
    return head(signDate=start, promulgationDate=start) + filing


def deadlines(out):
    out.write("# 期限：首日不计；完成日不晚于到期日为按期；没有完成而基准日已过为逾期。\n\n")
    starts = ["2025-03-03", "2025-09-25", "2026-01-31", "2026-02-09", "2026-09-18"]
    for count, unit, roll in [
        (15, "日", ""), (15, "日", " 顺延"), (1, "个月", ""), (1, "个月", " 顺延"), (10, "工作日", ""),
    ]:
        out.write(f"=== 公布日期起 {count} {unit} 内报备{roll}\n判定\n")
        out.write(f"  应当 在 文件 的 公布日期 起 {count} {unit} 内 完成 报备{roll}\n---\n")
        for text in starts:
            start = dt.date.fromisoformat(text)
            due = add(start, count, unit)
            while roll and not is_workday(due):
                due += dt.timedelta(days=1)
            after = due + dt.timedelta(days=1)
            out.write(f"合规 @2026-12-31 {filed(start, due)}\n")
            out.write(f"违规 @2026-12-31 {filed(start, after)}\n")
            out.write(f"合规 @{due} {filed(start, None)}\n")
            out.write(f"违规 @{after} {filed(start, None)}\n")
        out.write("\n")


def workdays(out):
    out.write("# 工作日数（甲，乙）：不算甲，算乙；调休照国务院办公厅的安排。\n\n")
    pairs = [("2025-09-26", "2025-10-09"), ("2025-09-15", "2025-09-26"), ("2026-02-10", "2026-02-25"),
             ("2026-04-30", "2026-05-08"), ("2024-12-30", "2025-01-03")]
    for first, last in pairs:
        a, b = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
        count, day = 0, a
        while day < b:
            day += dt.timedelta(days=1)
            count += is_workday(day)
        for bound, outcome in ((count, "合规"), (count + 1, "违规")):
            out.write(f"=== {first} 到 {last} 至少 {bound} 个工作日\n判定\n")
            out.write(f"  应当 工作日数（文件 的 公布日期，文件 的 施行日期） 至少 {bound}\n---\n")
            out.write(f"{outcome} {head(promulgationDate=a, effectiveDate=b)}\n\n")
    out.write("=== 日历没有收录的年份\n判定\n  应当 工作日数（文件 的 公布日期，文件 的 施行日期） 至少 1\n---\n")
    out.write(f"待核 {head(promulgationDate='2014-05-01', effectiveDate='2014-06-01')}\n")
    out.write(f"待核 {head(promulgationDate='2026-12-30', effectiveDate='2027-01-10')}\n\n")
    for pair, days in [(("2026-02-27", "2026-03-01"), 2), (("2024-02-27", "2024-03-01"), 3)]:
        out.write(f"=== 日数 {pair[0]} 到 {pair[1]}\n判定\n")
        out.write(f"  应当 日数（文件 的 公布日期，文件 的 施行日期） 等于 {days}\n---\n")
        out.write(f"合规 {head(promulgationDate=pair[0], effectiveDate=pair[1])}\n\n")


for name, write in (("periods", periods), ("deadlines", deadlines), ("workdays", workdays)):
    with (here / f"dates-{name}.txt").open("w", encoding="utf-8") as out:
        write(out)

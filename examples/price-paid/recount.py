#!/usr/bin/env python3
"""Recount the land-registry file with nothing of this project: plain Python, one pass, rules read from README.md.

Usage: python3 recount.py FILE > counts.json
A property is postcode + street + paon + saon. A neighbourhood is a postcode sector. Nothing is hidden here: keep the output inside.
"""
import collections
import csv
import datetime
import json
import sys

BLOCKS = {
    "2012JJ00/2016JJ00": range(2012, 2017),
    "2011JJ00/2013JJ00": range(2011, 2014),
    "2014JJ00/2016JJ00": range(2014, 2017),
    "2017JJ00/2019JJ00": range(2017, 2020),
}


def periods(year):
    yield f"{year}JJ00"
    for code, years in BLOCKS.items():
        if year in years:
            yield code


def area_of(postcode):
    outward, inward = postcode.split(" ")
    if outward != "SW19" or inward[0] not in "12345678":
        return None
    return f"BU990119{int(inward[0]):02d}"


def main(path):
    rejected = collections.Counter()
    sales = {}
    rows = 0
    with open(path, newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            rows += 1
            try:
                day = datetime.date.fromisoformat(row["deed_date"])
            except ValueError:
                rejected["date"] += 1
                continue
            if area_of(row["postcode"]) is None or not row["paon"]:
                rejected["address"] += 1
                continue
            where = (row["postcode"], row["street"], row["paon"], row["saon"])
            sales[row["unique_id"]] = (where, day, int(row["price_paid"]), row["property_type"] != "O")

    value = collections.Counter()
    count = collections.Counter()
    sold = collections.defaultdict(set)
    per_day = collections.Counter()
    per_property = collections.Counter()
    for where, day, price, _dwelling in sales.values():
        per_day[where, day] += 1
        per_property[where] += 1
        for area in ("GM9901", "WK990119", area_of(where[0])):
            for period in periods(day.year):
                value[area, period] += price
                count[area, period] += 1
                sold[area, period].add(where)
    same_day = collections.defaultdict(set)
    for (where, day), number in per_day.items():
        if number >= 2:
            for area in ("GM9901", "WK990119", area_of(where[0])):
                for period in periods(day.year):
                    same_day[area, period].add(where)

    # Resold 1 to 183 days after the latest sale on an earlier day; and the price at a resale within 365 days, in whole percents of the
    # price before, where that sale was alone on its day and so was the one before: of two on one day nobody knows which was first.
    sales_of = collections.defaultdict(lambda: collections.defaultdict(list))
    for where, day, price, _dwelling in sales.values():
        sales_of[where][day].append(price)
    half_year = collections.defaultdict(set)
    jumps = collections.Counter()
    jump_sum = collections.Counter()
    for where, days in sales_of.items():
        ordered = sorted(days)
        for before, day in zip(ordered, ordered[1:]):
            apart = (day - before).days
            alone = len(days[before]) == 1 and len(days[day]) == 1
            for area in ("GM9901", "WK990119", area_of(where[0])):
                for period in periods(day.year):
                    if apart <= 183:
                        half_year[area, period].add(where)
                    if apart <= 365 and alone and days[before][0] > 0 and days[day][0] > 0:
                        jumps[area, period] += 1
                        # Halves are rounded up.
                        jump_sum[area, period] += (200 * days[day][0] + days[before][0]) // (2 * days[before][0])

    cells = [
        {
            "area": area,
            "period": period,
            "transactionValue": value[area, period],
            "transfers": count[area, period],
            "sold": len(sold[area, period]),
            "sameDay": len(same_day[area, period]),
            "halfYear": len(half_year[area, period]),
            "jumps": jumps[area, period],
            "jumpSum": jump_sum[area, period],
        }
        for area, period in sorted(value)
    ]
    report = {
        "rows": rows,
        "rejected": dict(rejected),
        "transfers": len(sales),
        "properties": len(per_property),
        "soldFiveTimesOrMore": sum(1 for number in per_property.values() if number >= 5),
        "cells": cells,
    }
    json.dump(report, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])

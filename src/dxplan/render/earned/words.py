"""What the measures of earned value are called."""

from __future__ import annotations

from dxplan.text.phrase import Text

GROUPS: tuple[tuple[Text, dict[str, Text]], ...] = (
    (
        Text("Giá trị", "Value"),
        {
            "BAC": Text("ngân sách khi hoàn thành", "budget at completion"),
            "PV": Text("giá trị theo kế hoạch", "planned value"),
            "EV": Text("giá trị đạt được", "earned value"),
            "AC": Text("chi phí thực tế", "actual cost"),
            "SV": Text("chênh lệch tiến độ", "schedule variance"),
            "CV": Text("chênh lệch chi phí", "cost variance"),
            "SPI": Text("chỉ số tiến độ", "schedule performance index"),
            "CPI": Text("chỉ số chi phí", "cost performance index"),
        },
    ),
    (
        Text("Thời gian", "Time"),
        {
            "PD": Text("thời gian theo kế hoạch", "planned duration"),
            "AT": Text("thời gian đã qua", "actual time"),
            "ES": Text("tiến độ đạt được", "earned schedule"),
            "SV_t": Text("chênh lệch theo thời gian", "schedule variance in time"),
            "SPI_t": Text("chỉ số tiến độ theo thời gian", "schedule performance index in time"),
            "TSPI": Text("nhịp độ cần đạt để kịp kế hoạch", "pace still needed to keep the plan"),
        },
    ),
    (
        Text("Dự báo chi phí", "Forecast of cost"),
        {
            "EAC_plan_rate": Text("phần còn lại theo kế hoạch", "the rest at the plan's rate"),
            "EAC": Text("phần còn lại theo CPI", "the rest at CPI"),
            "EAC_both_rates": Text("phần còn lại theo CPI × SPI", "the rest at CPI × SPI"),
            "EAC_weighted": Text("phần còn lại theo 0,8 CPI + 0,2 SPI", "the rest at 0.8 CPI + 0.2 SPI"),
            "EAC_bottom_up": Text("phần còn lại theo dự toán từng việc", "the rest as estimated task by task"),
            "ETC": Text("còn phải chi (theo CPI)", "estimate to complete (at CPI)"),
            "VAC": Text("chênh lệch khi hoàn thành (theo CPI)", "variance at completion (at CPI)"),
            "TCPI_BAC": Text("hiệu quả chi phí cần đạt để giữ ngân sách", "cost index still needed to keep the budget"),
            "TCPI_EAC": Text("hiệu quả chi phí cần đạt theo EAC₂", "cost index still needed to keep EAC₂"),
        },
    ),
)
TIMES: dict[str, Text] = {
    "PV1": Text("chậm bao nhiêu giữ bấy nhiêu", "the delay stays as it is"),
    "PV2": Text("tiếp tục theo SPI", "on at SPI"),
    "PV3": Text("tiếp tục theo SPI × CPI", "on at SPI × CPI"),
    "ED1": Text("phần còn lại theo kế hoạch", "the rest as planned"),
    "ED2": Text("phần còn lại theo SPI", "the rest at SPI"),
    "ED3": Text("phần còn lại theo SPI × CPI", "the rest at SPI × CPI"),
    "ES1": Text("phần còn lại theo kế hoạch", "the rest as planned"),
    "ES2": Text("phần còn lại theo SPI(t)", "the rest at SPI(t)"),
    "ES3": Text("phần còn lại theo SPI(t) × CPI", "the rest at SPI(t) × CPI"),
}
AMOUNTS = frozenset({"BAC", "PV", "EV", "AC", "CV", "SV", "EAC_plan_rate", "EAC", "EAC_both_rates", "EAC_weighted"}) | {
    "EAC_bottom_up",
    "ETC",
    "VAC",
}
"""Measures that are amounts of what values are counted in."""
LENGTHS = frozenset({"PD", "AT", "ES", "SV_t", *TIMES})
"""Measures that are months."""

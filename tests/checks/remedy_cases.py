"""Small plans in which a hint has more to get right than in its rule's bad example: what it says has to hold in all."""

from __future__ import annotations

_SO = "agencies: {SO: {name: Sở Thông tin và Truyền thông, kind: state}}\n"


def _plan(tasks: str, more: str = _SO, start: str = "2022-03-01") -> str:
    return f"dxplan: 1\nid: x\nstart: {start}\n{more}tasks:\n{tasks}"


_ALL = "lead: SO, deliverable: Sản phẩm"

CASES: dict[str, tuple[str, str]] = {
    "a plan that is due on the day on which its agreement ends": (
        "DX425",
        _plan(
            f"  A: {{name: Khảo sát, kind: survey, duration: 20d, {_ALL}}}\n"
            f"  B: {{name: Xây dựng, kind: build, duration: 60d, after: A, {_ALL}}}\n"
            f"  C: {{name: Tổng kết, kind: review, duration: 14d, after: B, {_ALL}}}\n",
            f"finish_by: 2022-07-15\nagreement: {{ends: 2022-07-15}}\n{_SO}",
        ),
    ),
    "an agreement that ends soon after the plan is due": (
        "DX425",
        _plan(
            f"  A: {{name: Khảo sát, kind: survey, duration: 20d, {_ALL}}}\n"
            f"  B: {{name: Xây dựng, kind: build, duration: 60d, after: A, {_ALL}}}\n"
            f"  C: {{name: Tổng kết, kind: review, duration: 14d, after: B, {_ALL}}}\n",
            f"finish_by: 2022-07-15\nagreement: {{ends: 2022-07-18}}\n{_SO}",
        ),
    ),
    "a budget by year that adds up to its total": (
        "DX505",
        _plan(
            f"  A: {{name: Xây dựng, kind: build, duration: 60d, cost: 1500 triệu, funding: ngân sách tỉnh, {_ALL}}}\n"
            f"  B: {{name: Tổng kết, kind: review, duration: 5d, after: A, {_ALL}}}\n",
            "budget: {total: 1 tỷ, by_year: {2022: 1 tỷ}}\n" + _SO,
        ),
    ),
    "a budget of which one year has money left": (
        "DX505",
        _plan(
            f"  A: {{name: Xây dựng, kind: build, duration: 300d, cost: 3 tỷ, funding: ngân sách tỉnh, {_ALL}}}\n"
            f"  B: {{name: Tổng kết, kind: review, duration: 5d, after: A, {_ALL}}}\n",
            "budget: {total: 2 tỷ, by_year: {2022: 1 tỷ, 2023: 1 tỷ}}\n" + _SO,
        ),
    ),
    "work that is done on a Friday": (
        "DX502",
        _plan(
            f"  T1: {{name: Khảo sát một, kind: survey, duration: 14d, {_ALL}}}\n"
            f"  T2: {{name: Khảo sát hai, kind: survey, duration: 14d, {_ALL}}}\n"
            f"  T3: {{name: Khảo sát ba, kind: survey, duration: 14d, {_ALL}}}\n"
            f"  Z: {{name: Tổng kết, kind: review, duration: 5d, after: [T1, T2, T3], "
            f"start_no_earlier_than: 2022-06-01, {_ALL}}}\n",
            "checks: {thresholds: {DX502: {parallel_tasks: 2}}}\n" + _SO,
        ),
    ),
    "years whose December begins on a weekend": (
        "DX431",
        _plan(
            f"  A: {{name: Xây dựng, kind: build, duration: 30mo, {_ALL}}}\n"
            f"  Z: {{name: Tổng kết, kind: review, duration: 5d, after: A, {_ALL}}}\n",
            start="2018-01-02",
        ),
    ),
    "years of a plan without any review": (
        "DX431",
        _plan(
            f"  A: {{name: Xây dựng, kind: build, duration: 20mo, {_ALL}}}\n"
            f"  B: {{name: Vận hành, kind: build, duration: 20mo, after: A, {_ALL}}}\n",
            start="2018-01-02",
        ),
    ),
    "two bidders that stand at all the work after the tender": (
        "DX418",
        _plan(
            f"  A: {{name: Lập dự án theo khung kiến trúc, kind: invest_prep, system: S, duration: 40d, "
            f"support: [N1, N2], {_ALL}}}\n"
            f"  B: {{name: Thẩm định, kind: appraise, system: S, duration: 20d, after: A, {_ALL}}}\n"
            f"  C: {{name: Đấu thầu, kind: tender, system: S, duration: 60d, after: B, {_ALL}}}\n"
            f"  D: {{name: Xây dựng, kind: build, system: S, duration: 60d, after: C, support: [N1], {_ALL}}}\n"
            f"  E: {{name: Tập huấn, kind: training, system: S, duration: 10d, after: D, support: [N1], {_ALL}}}\n"
            f"  F: {{name: Kết nối, kind: test, system: S, duration: 10d, after: E, support: [N2], {_ALL}}}\n"
            f"  G: {{name: Máy chủ, kind: infra, system: S, duration: 10d, after: [C, F], support: [N2], {_ALL}}}\n"
            f"  H: {{name: Vận hành, kind: ops, system: S, duration: 40d, after: G, lead: N1, deliverable: Báo cáo}}\n"
            f"  Z: {{name: Tổng kết, kind: review, duration: 5d, after: G, {_ALL}}}\n",
            "agencies:\n  SO: {name: Sở Thông tin, kind: state}\n  N1: {name: Nhà thầu một, kind: vendor}\n"
            "  N2: {name: Nhà thầu hai, kind: vendor}\nsystems: {S: {name: Kho dữ liệu, security_level: 2}}\n",
        ),
    ),
    "a source that begins with what needs it": (
        "DX403",
        _plan(
            f"  A: {{name: Ban hành quy chế chia sẻ dữ liệu, kind: policy, duration: 20d, {_ALL}}}\n"
            f"  B: {{name: Kết nối, kind: integrate, system: I, duration: 20d, after: A, {_ALL}}}\n"
            f"  C: {{name: Xây dựng kho, kind: build, system: K, duration: 60d, after: B SS+5d, {_ALL}}}\n"
            f"  D: {{name: Nghiệm thu kho, kind: accept, system: K, duration: 10d, after: C, {_ALL}}}\n"
            f"  Z: {{name: Tổng kết, kind: review, duration: 5d, after: [B, D], {_ALL}}}\n",
            _SO + "systems: {K: {name: Kho}, I: {name: Trung tâm điều hành, needs: [K]}}\n",
        ),
    ),
    "a review that waits for a campaign only": (
        "DX312",
        _plan(
            f"  A: {{name: Xây dựng, kind: build, duration: 40d, {_ALL}}}\n"
            f"  B: {{name: Truyền thông, kind: comms, duration: 60d, after: A, {_ALL}}}\n"
            f"  C: {{name: Tập huấn, kind: training, duration: 10d, after: B, {_ALL}}}\n"
            f"  Z: {{name: Tổng kết, kind: review, duration: 5d, after: C, {_ALL}}}\n",
        ),
    ),
    "a wish without a date": (
        "DX416",
        _plan(
            f"  A: {{name: Tuyên truyền, kind: comms, duration: 20d, kpis: [K1, K2], {_ALL}}}\n",
            _SO + "kpis:\n  K1: {name: Nhận thức số, target: nâng cao nhận thức}\n  K2: {name: Số lớp, target: 3}\n",
        ),
    ),
}
"""By what is special: the code whose hint is followed, and the plan."""

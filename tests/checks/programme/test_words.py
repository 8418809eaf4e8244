"""The words by which the programme's rules know what a task is about: every one counts, others do not."""

from __future__ import annotations

import pytest

from tests.checks.programme.known import VENDOR, Known, each, found_with

WORDS = (
    Known(
        code="DX409",
        what="a way of selection without bidding",
        among=(
            *("chỉ định thầu", "mua sắm trực tiếp", "tự thực hiện", "đặt hàng"),
            *("direct appointment", "direct award", "direct contracting", "direct procurement", "direct purchase"),
        ),
        with_it=[],
        without=["D"],
        tasks='D: {name: "…", kind: tender, system: S, duration: 3d}',
    ),
    Known(
        code="DX410",
        what="a preparation that goes on to the decision",
        among=("phê duyệt", "thẩm định", "quyết định đầu tư", "approve", "approval", "appraise", "appraisal"),
        with_it=[],
        without=["D"],
        tasks="""
            A: {name: "…", kind: invest_prep, system: S, duration: 5d}
            D: {kind: tender, system: S, duration: 40d, after: A}
        """,
    ),
    Known(
        code="DX410",
        what="the choice of a consultant",
        among=("tư vấn", "consultant", "consultants", "consulting", "consultancy"),
        with_it=[],
        without=["D"],
        tasks='D: {name: "…", kind: tender, system: S, duration: 40d}',
    ),
    Known(
        code="DX417",
        what="the dossier of a security level",
        among=("lập hồ sơ", "hồ sơ đề xuất", "soạn hồ sơ", "dossier"),
        with_it=[],
        without=["A"],
        tasks='A: {name: "…", kind: sec_level, system: S, duration: 5d, lead: V}',
        head=VENDOR,
    ),
    Known(
        code="DX417",
        what="a decision on that dossier",
        among=(
            *("phê duyệt", "thẩm định", "quyết định"),
            *("approve", "approval", "appraise", "appraisal", "decision"),
        ),
        with_it=["A"],
        without=[],
        tasks='A: {name: "Lập hồ sơ, …", kind: sec_level, system: S, duration: 5d, lead: V}',
        head=VENDOR,
    ),
    Known(
        code="DX420",
        what="terms of sharing",
        among=(
            *("quy chế", "quy định", "quy trình", "thống nhất", "thỏa thuận", "thoả thuận", "văn bản", "biên bản"),
            *("hợp đồng", "rules", "terms", "agreement", "agree", "contract", "policy"),
        ),
        with_it=[],
        without=["I"],
        tasks="""
            A: {name: "… chia sẻ", kind: plan, duration: 5d}
            I: {kind: integrate, system: S, duration: 5d, after: A}
        """,
    ),
    Known(
        code="DX420",
        what="sharing",
        among=("chia sẻ", "cung cấp dữ liệu", "sharing", "share", "provide data", "data provision"),
        with_it=[],
        without=["I"],
        tasks="""
            A: {name: "Quy chế …", kind: plan, duration: 5d}
            I: {kind: integrate, system: S, duration: 5d, after: A}
        """,
    ),
    Known(
        code="DX422",
        what="an impact assessment",
        among=("dpia", "đánh giá tác động", "impact assessment"),
        with_it=[],
        without=["P"],
        tasks="""
            A: {name: "…", duration: 5d}
            P: {kind: pilot, system: S, duration: 60d, after: A}
        """,
        head="systems: {S: {personal_data: yes}}",
        start="2024-03-04",
    ),
    Known(
        code="DX422",
        what="an assessment of another thing",
        among=("đánh giá tác động môi trường", "environmental impact assessment"),
        with_it=["P"],
        without=[],
        tasks="""
            A: {name: "…", duration: 5d}
            P: {kind: pilot, system: S, duration: 60d, after: A}
        """,
        head="systems: {S: {personal_data: yes}}",
        start="2024-03-04",
        other="Đánh giá tác động",
    ),
    Known(
        code="DX423",
        what="the architecture",
        among=("kiến trúc", "architecture"),
        with_it=[],
        without=["I"],
        tasks='I: {name: "…", kind: invest_prep, system: S, duration: 5d}',
    ),
    Known(
        code="DX426",
        what="a milestone that speaks of the contract",
        among=("hợp đồng", "lựa chọn nhà thầu", "đấu thầu", "contract", "tender"),
        with_it=[],
        without=["B"],
        tasks="""
            M: {name: "…", kind: milestone}
            B: {kind: build, system: S, duration: 5d, lead: V, cost: 1 tỷ, after: M}
        """,
        head=VENDOR,
    ),
    Known(
        code="DX432",
        what="a division of the work",
        among=(
            *("phân việc", "phân công", "phân chia", "phân định", "liên danh"),
            *("dividing the work", "division of work", "divide the work", "work split", "consortium"),
        ),
        with_it=[],
        without=["B"],
        tasks="""
            D: {name: "…", duration: 5d}
            A: {kind: build, system: S, duration: 5d, lead: V, after: D}
            B: {kind: build, system: S, duration: 5d, lead: W, after: D}
        """,
        head="agencies: {V: {kind: vendor}, W: {kind: vendor}}\nsystems: {S: {}}",
    ),
    Known(
        code="DX433",
        what="handing the data back",
        among=(
            *("bàn giao dữ liệu", "bàn giao toàn bộ dữ liệu", "bàn giao lại dữ liệu", "chuyển giao dữ liệu"),
            *("hoàn trả dữ liệu", "trả lại dữ liệu", "nhận lại dữ liệu", "thu hồi dữ liệu"),
            *("data hand-back", "data handback", "hand back the data", "hands back the data", "handover of data"),
            *("data handover", "return of data", "return of the data", "returns the data", "hand over the data"),
        ),
        with_it=[],
        without=["O"],
        tasks='O: {name: "…", kind: ops, system: S, duration: 5d}',
        head="systems: {S: {route: hire}}",
    ),
    Known(
        code="DX434",
        what="source code or documents",
        among=(
            *("mã nguồn", "hồ sơ hoàn thành", "hồ sơ, tài liệu", "hồ sơ nghiệm thu", "hồ sơ bàn giao", "tài liệu"),
            *("source code", "documents", "documentation", "manuals"),
        ),
        with_it=[],
        without=["A"],
        tasks='A: {name: "…", kind: accept, system: S, duration: 5d}',
        head="systems: {S: {route: project}}",
    ),
    Known(
        code="DX434",
        what="a handover beside the acceptance",
        among=("bàn giao", "handover", "hand over"),
        with_it=[],
        without=["A"],
        tasks="""
            A: {kind: accept, system: S, duration: 5d}
            H: {name: "… mã nguồn", system: S, duration: 5d}
        """,
        head="systems: {S: {route: project}}",
    ),
    Known(
        code="DX434",
        what="a hired service by what was prepared",
        among=("thuê dịch vụ", "service hire", "hire plan", "hired service"),
        with_it=[],
        without=["A"],
        tasks="""
            I: {name: "…", kind: invest_prep, system: S, duration: 5d}
            B: {kind: build, system: S, duration: 5d, after: I}
            A: {kind: accept, system: S, duration: 5d, after: B}
        """,
    ),
    Known(
        code="DX435",
        what="a condition",
        among=(
            *("khi có yêu cầu", "nếu có yêu cầu", "theo yêu cầu của tỉnh", "theo yêu cầu của thành phố"),
            *("theo yêu cầu của UBND", "theo yêu cầu của Ủy ban nhân dân", "theo yêu cầu của Sở"),
            *("theo yêu cầu của chính quyền", "tỉnh yêu cầu", "Sở có yêu cầu"),
            *("on request", "upon request", "if requested", "at the province's request", "at the city's request"),
            *("at the request of the province", "at the request of the city", "the province asks", "the city asks"),
        ),
        with_it=["A"],
        without=[],
        tasks='A: {name: "…", kind: build, system: S, duration: 5d, lead: V}',
        head=VENDOR,
        other="Theo yêu cầu của hợp đồng",
    ),
    Known(
        code="DX435",
        what="a request",
        among=(
            *("gửi yêu cầu", "văn bản yêu cầu", "công văn yêu cầu", "có yêu cầu"),
            *("đề nghị", "đặt hàng", "request", "requests"),
        ),
        with_it=[],
        without=["A"],
        tasks="""
            R: {name: "…", duration: 5d, lead: SO}
            A: {name: "Khi có yêu cầu", kind: build, system: S, duration: 5d, lead: V, after: R}
        """,
        head=VENDOR,
    ),
    Known(
        code="DX436",
        what="a hire",
        among=("thuê dịch vụ", "service hire", "hired service", "hire of services", "hire the service"),
        with_it=["A"],
        without=[],
        tasks='A: {name: "… nâng cấp", kind: tender, system: S, duration: 5d}',
        head="systems: {S: {route: project}}",
        start="2026-09-01",
    ),
    Known(
        code="DX436",
        what="an upgrade",
        among=("nâng cấp", "mở rộng", "upgrade", "upgrades", "extend", "extension"),
        with_it=["A"],
        without=[],
        tasks='A: {name: "Thuê dịch vụ …", kind: tender, system: S, duration: 5d}',
        head="systems: {S: {route: project}}",
        start="2026-09-01",
    ),
    Known(
        code="DX436",
        what="public investment",
        among=("đầu tư công", "vốn đầu tư", "dự án đầu tư", "public investment", "investment project"),
        with_it=["O"],
        without=[],
        tasks="""
            B: {kind: build, system: S, duration: 5d, funding: "…"}
            O: {kind: ops, system: S, duration: 5d, after: B}
        """,
        head="systems: {S: {route: hire}}",
        start="2026-09-01",
    ),
)


@pytest.mark.parametrize(("known", "word"), each(WORDS))
def test_each_of_them_counts(known: Known, word: str) -> None:
    assert found_with(known, word) == known.with_it


@pytest.mark.parametrize("known", WORDS, ids=lambda known: f"{known.code}-{known.what}")
def test_another_does_not(known: Known) -> None:
    assert found_with(known, known.other) == known.without

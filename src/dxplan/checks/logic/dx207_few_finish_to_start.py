"""DX207: too few links of the plan are finish-to-start."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.standards.judging import in_small_plan, judged
from dxplan.checks.law.standards.links import FINISH_TO_START, finish_to_start
from dxplan.checks.rule import Rule
from dxplan.findings.reading import Verdict
from dxplan.model.named import refs
from dxplan.model.settings import Profile
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, Voiced, for_file, say
from dxplan.text.wording import Number


def check(examination: Examination) -> Iterator[Finding]:
    """Once a plan: the share of finish-to-start links, as the scorecard counts it."""
    reading = judged(examination, finish_to_start(examination), FINISH_TO_START, at_least=True)
    if reading.verdict is not Verdict.FAIL:
        return
    plain, of, limit = reading.numerator or 0, reading.denominator or 0, reading.limit or 0
    yield Finding(
        say(
            "chỉ {plain} trong {of} quan hệ của các nhiệm vụ chưa xong là kết thúc – bắt đầu{fs}: {share} %, "
            "dưới mức {least} %{small}",
            "finish-to-start: only {plain} of {of} links of unfinished tasks, {share} %, less than {least} %{small}",
            plain=int(plain),
            of=int(of),
            fs=for_file(" (FS)", ""),
            share=Number(plain / of * 100),
            least=Number(limit * 100),
            small=in_small_plan(reading),
        ),
        Place(examination.plan.places, ("tasks",)),
        hint=say(
            "đổi thêm ít nhất {more} quan hệ {others} sang {fs} (ở {tasks}): tách nhiệm vụ đi trước tại chỗ nhiệm vụ "
            "sau có thể bắt đầu, rồi chờ phần đầu xong",
            "make at least {more} more of the {others} links {fs} (at {tasks}): split the earlier task "
            "where the later one may begin, and wait for its first part",
            more=ceil(limit * of - plain - 1e-9),
            others=Voiced(Text("SS, FF, SF", "SS, FF, SF"), Text("loại khác", "other")),
            fs=Voiced(Text("FS", "finish-to-start"), Text("kết thúc – bắt đầu", "finish-to-start")),
            tasks=listed(refs(reading.tasks)),
        ),
    )


RULE = Rule(
    code="DX207",
    name="few_finish_to_start",
    aliases=("DCMA-04", "GAO-2"),
    severity=Severity.WARNING,
    title=Text("Ít quan hệ kết thúc – bắt đầu", "Few finish-to-start links"),
    why=say(
        "quan hệ {others} cho làm chồng lên nhau: khó thấy việc nào phải xong trước, và chậm trễ dễ không truyền đi",
        "{others} links let work overlap: it is hard to see what has to be done first, and delays get lost",
        others=Voiced(Text("SS, FF, SF", "SS, FF and SF"), Text("loại khác", "other")),
    ),
    fix=say(
        "dùng {fs} ở mọi chỗ nhiệm vụ sau cần kết quả của nhiệm vụ trước; tách nhiệm vụ nếu chỉ cần một phần kết quả",
        "use {fs} wherever the later task needs the result of the earlier one; split the task if it needs a part of it",
        fs=Voiced(Text("FS", "FS"), Text("quan hệ kết thúc – bắt đầu", "finish-to-start links")),
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 4: ít nhất 90 % quan hệ là FS (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 4: at least 90 % of links are FS (professional practice, general knowledge)",
        ),
        Text(
            "Mức 80 % của bộ ngưỡng province là của dxplan: lộ trình tính theo tháng thường cho làm gối (không phải quy định)",
            "The 80 % of the profile province are dxplan's own: roadmaps counted in months often overlap work "
            "(not a regulation)",
        ),
    ),
    thresholds=(FINISH_TO_START,),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: it-quan-he-fs
start: 2022-03-01
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:  # expect: DX207
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Làm sạch dữ liệu, kind: data, duration: 40d, after: [T2 SS, T2 FF], lead: STTTT, deliverable: Dữ liệu}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: it-quan-he-fs
start: 2022-03-01
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Làm sạch dữ liệu, kind: data, duration: 40d, after: T1, lead: STTTT, deliverable: Dữ liệu}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)

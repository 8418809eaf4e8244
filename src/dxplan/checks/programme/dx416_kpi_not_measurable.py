"""DX416: a target of which nobody can say whether it is reached."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import regime
from dxplan.checks.rule import Rule
from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Noun
from dxplan.text.lists import joined, listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, same, say
from dxplan.text.voice import Voice

_LACKS = {
    "target": Text("giá trị cần đạt", "a value"),
    "unit": Text("đơn vị tính", "a unit"),
    "by": Text("thời hạn", "a date"),
    "wish": Text("số để đo", "a number"),
}
_WISH = "wish"
_VAGUE = Words(
    (
        *("nâng cao", "tăng cường", "đẩy mạnh", "cải thiện", "chú trọng", "từng bước"),
        *("rõ rệt", "đáng kể", "rõ ràng", "tối đa", "mạnh mẽ", "đột phá", "clearly", "significantly", "considerably"),
        *("markedly", "noticeably", "substantially", "visibly", "greatly"),
        *("tăng", "giảm", "mạnh", "increase", "increases", "grow", "grows", "rise", "rises", "decrease", "decreases"),
        *("hơn", "nhanh chóng", "rút ngắn", "thuận lợi"),
        *("faster", "quicker", "better", "higher", "lower", "shorter", "fewer", "more", "less", "easier", "cheaper"),
        *(
            "reduce",
            "reduced",
            "increase",
            "increased",
            "shorten",
            "shortened",
            "quickly",
            "soon",
            "as much as possible",
        ),
        *("improve", "improved", "strengthen", "strengthened", "enhance", "enhanced", "raise", "raised", "promote"),
    )
)
_NUMBERS = Words(
    (
        *("không còn", "không", "hết", "chấm dứt", "xóa", "xoá", "tất cả", "toàn bộ", "một nửa", "gấp đôi", "mọi"),
        *("none", "no", "zero", "all", "every", "half", "double", "twice", "one", "two", "three", "four", "five"),
        *("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    )
)
"""Words that say how many as well as figures do."""
_OTHER = Noun("chỉ tiêu khác", "other")


class _Quoted(NamedTuple):
    """A text that a file has to put in quotes."""

    text: str

    @property
    def written(self) -> str:
        """As the file has it."""
        return f'"{self.text}"'

    def said(self, voice: Voice) -> str:
        """As people quote it."""
        return f"“{self.text}”"

    def plain(self) -> object:
        """The text."""
        return self.text


def check(examination: Examination) -> Iterator[Finding]:
    """A target says how much of what by when; a rank or an event by a date may be said in words.

    All that a target lacks is told at once. That its words name no more than a direction is a note by itself.
    """
    groups: dict[tuple[str, ...], list[Kpi]] = {}
    for kpi in examination.plan.kpis.values():
        lacks = tuple(_lacks(kpi))
        if set(lacks) == {_WISH} and isinstance(kpi.target, Text):
            yield _wish(kpi, kpi.target)
        elif lacks:
            groups.setdefault(lacks, []).append(kpi)
    for lacks, kpis in groups.items():
        yield _lacking(examination, lacks, kpis)


def _lacks(kpi: Kpi) -> Iterator[str]:
    if kpi.target is None:
        yield "target"
    if isinstance(kpi.target, Text) and (_is_vague(kpi.target) or _is_without_the_number_of_its_baseline(kpi)):
        yield _WISH
    if kpi.unit is None and not isinstance(kpi.target, Text):
        yield "unit"
    if kpi.by is None:
        yield "by"


def _is_vague(target: Text) -> bool:
    """Whether a target in words names a direction only, neither a number nor an event."""
    words = target.everything
    return _VAGUE.occur_in(words) and not any(character.isdigit() for character in words)


def _is_without_the_number_of_its_baseline(kpi: Kpi) -> bool:
    """Whether what there is was counted, and what is wanted is said in words that are no number either."""
    words = "" if not isinstance(kpi.target, Text) else kpi.target.everything
    is_number = any(character.isdigit() for character in words) or _NUMBERS.occur_in(words)
    return isinstance(kpi.baseline, float) and not is_number


def _lacking(examination: Examination, lacks: tuple[str, ...], kpis: list[Kpi]) -> Finding:
    what, many = joined(_LACKS[lack] for lack in lacks), len(kpis) > 1
    return Finding(
        say(
            "chỉ tiêu {names} chưa có {what}",
            "{names} cannot be measured without {what}",
            names=listed(kpis, rest=_OTHER),
            what=what,
        ),
        Place(kpis[0].places),
        hint=say(
            "ghi thêm {entries} (thay bằng số, đơn vị và ngày của {each})",
            "add {entries} (with the number, unit and date of {each})",
            entries=Together(
                (
                    *(_entry(examination, lack, kpi, kpis) for lack in lacks for kpi in kpis),
                    *(_from_where(kpi) for kpi in kpis if _needs_baseline(kpi)),
                )
            ),
            each=Text("từng chỉ tiêu", "each target") if many else Text("chỉ tiêu", "the target"),
        ),
        related=tuple((Place(kpi.places), say("chưa có {what}", "lacks {what}", what=what)) for kpi in kpis[1:]),
    )


def _entry(examination: Examination, lack: str, kpi: Kpi, kpis: list[Kpi]) -> Remedy:
    """What could stand in the file: as date, the day on which the tasks that serve the targets are done."""
    if lack == "target":
        return _number(kpi)
    if lack == "unit":
        return _unit(kpi)
    if lack == _WISH:
        return Together((_number(kpi), _unit(kpi)))
    ids = {kpi.id for kpi in kpis}
    serving = [task for task in examination.plan.tasks.values() if ids.intersection(task.kpis)]
    last = max(map(examination.finish_day, serving), default=examination.schedule.last_day)
    return Say(("kpis", kpi.id), "by", Moment(last, last))


def _needs_baseline(kpi: Kpi) -> bool:
    """Whether what is offered is a share that starts from somewhere (DX452)."""
    is_share = kpi.unit is None or "%" in kpi.unit.everything
    will_be_share = is_share and (not isinstance(kpi.target, Text) or _is_vague(kpi.target))
    return kpi.baseline is None and will_be_share


def _from_where(kpi: Kpi) -> Remedy:
    """Below what is to be reached, whatever that is."""
    value, written = (0.0, "0") if isinstance(kpi.target, float) else (40.0, "40")
    return Say(("kpis", kpi.id), "baseline", value, written)


def _number(kpi: Kpi) -> Remedy:
    return Say(("kpis", kpi.id), "target", 80.0, "80")


def _unit(kpi: Kpi) -> Remedy:
    return Say(("kpis", kpi.id), "unit", same("%"), _Quoted("%"))


def _wish(kpi: Kpi, target: Text) -> Finding:
    return Finding(
        say(
            "chỉ tiêu {kpi} chỉ nêu hướng, không có số để đo: “{target}”",
            "the target {kpi} names a direction and nothing to measure: “{target}”",
            kpi=kpi,
            target=target,
        ),
        Place(kpi.places, ("target",)),
        hint=say(
            "ghi số và đơn vị, ví dụ {entries}, hoặc một sự việc kiểm tra được",
            "write a number and a unit, such as {entries}, or an event that can be verified",
            entries=Together(
                (_number(kpi), _unit(kpi), *((_from_where(kpi),) if kpi.baseline is None else ())),
            ),
        ),
        severity=Severity.NOTE,
    )


RULE = Rule(
    code="DX416",
    name="kpi_not_measurable",
    aliases=("R16",),
    severity=Severity.WARNING,
    title=Text("Chỉ tiêu không đo được", "A target that cannot be measured"),
    why=Text(
        "đến ngày báo cáo không ai nói được chỉ tiêu đã đạt hay chưa",
        "on the day of reporting nobody can tell whether it is reached",
    ),
    fix=Text(
        "ghi giá trị cần đạt, đơn vị tính và thời hạn; thứ hạng hay sự việc có thể nêu bằng lời, kèm thời hạn. "
        "Là lưu ý khi chỉ tiêu bằng lời chỉ nêu hướng (nâng cao, đẩy mạnh)",
        "give a value, a unit and a date; a rank or an event may be said in words, with a date. "
        "A note where the words only name a direction (improve, strengthen)",
    ),
    provisions=(
        regime("ND224").provision(
            "4.2, 4.4.a",
            Text(
                "kế hoạch được theo dõi, đánh giá theo mục tiêu, kết quả đầu ra và chỉ tiêu, đo lường thống nhất",
                "plans are followed and judged by targets, results and indicators, measured in one way",
            ),
        ),
        regime("ND224").provision(
            "5.2.e",
            Text(
                "chỉ tiêu của Chiến lược quốc gia đo lường được; kế hoạch của tỉnh làm theo",
                "targets of the national Strategy can be measured; a province's plan follows it",
            ),
        ),
        Text(
            "Trước 01/7/2026: chỉ tiêu có số, đơn vị, thời hạn (thông lệ)",
            "Before 2026-07-01: targets have a number, a unit and a date (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: do-duoc
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-12-30}
  K2: {name: Nâng cao nhận thức}  # expect: DX416
  K3: {name: Lĩnh vực có dữ liệu kết nối, target: 3, by: 2022-12-30}  # expect: DX416
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1, K3]}
  T2: {name: Tuyên truyền, kind: comms, duration: 20d, after: T1, lead: STTTT, deliverable: Báo cáo, kpis: [K2]}
""",
    good="""\
dxplan: 1
id: do-duoc
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-12-30}
  K2: {name: Xếp hạng chuyển đổi số, target: top 20, by: 2022-12-30}
  K3: {name: Lĩnh vực có dữ liệu kết nối, target: 3, unit: lĩnh vực, by: 2022-12-30}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1, K3]}
  T2: {name: Tuyên truyền, kind: comms, duration: 20d, after: T1, lead: STTTT, deliverable: Báo cáo, kpis: [K2]}
""",
    check=check,
)

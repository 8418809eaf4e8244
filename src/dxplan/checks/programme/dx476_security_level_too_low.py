"""DX476: a security level below what the system's data and users ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import Topic, in_force, regime
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.system import System
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, folded, say

_MANY_PEOPLE = 10_000
_SHARED_LEVEL = 3


class _Reason(NamedTuple):
    """Why a system needs at least a level; a doubtful one is a question."""

    level: int
    words: Text
    is_doubtful: bool = False


_INFRASTRUCTURE = ("dữ liệu", "csdl", "kho", "hạ tầng", "nền tảng", "nền tảng số", "trung tâm", "mạng", "kỹ thuật")
_SHARED = Words(
    (
        *(f"{what} dùng chung" for what in _INFRASTRUCTURE),
        *("lgsp", "trục liên thông", "trục tích hợp", "nền tảng tích hợp", "mạng truyền số liệu"),
        *("trung tâm dữ liệu tỉnh", "trung tâm dữ liệu của tỉnh", "trung tâm dữ liệu thành phố", "đám mây"),
        *(
            "trung tâm dữ liệu của thành phố",
            "trung tâm tích hợp dữ liệu",
            "shared data",
            "shared platform",
            "provincial data centre",
            "cloud",
        ),
    )
)
_PERHAPS_SHARED = Words(
    (
        "dùng chung",
        "shared",
        "kho dữ liệu",
        "trung tâm dữ liệu",
        "điều hành thông minh",
        "điều hành đô thị thông minh",
        "ioc",
        "data warehouse",
        "data centre",
        "data center",
    )
)
_PUBLIC_SERVICES = Words(
    (
        *("dịch vụ công", "một cửa điện tử", "một cửa", "giải quyết thủ tục hành chính", "public services"),
        *("online public services", "one-stop shop", "administrative procedures"),
    )
)
_HEALTH_AND_CIVIL = Words(
    (
        *("bệnh án", "hồ sơ sức khỏe", "hồ sơ sức khoẻ", "sức khỏe điện tử", "hồ sơ bệnh nhân", "dân cư", "hộ tịch"),
        *("lý lịch tư pháp", "an sinh xã hội", "health record", "health records", "medical records", "population"),
    )
)
_PEOPLE = Words(
    (
        *("người", "người dân", "công dân", "học sinh", "sinh viên", "bệnh nhân", "hộ", "tài khoản", "hồ sơ"),
        *("người dùng", "cán bộ", "công chức", "people", "users", "accounts", "citizens", "students", "patients"),
    )
)
_COUNTED = expression(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:[.,]\d{3})+|\d+)\s*(?P<scale>nghìn|ngàn|triệu|thousand|million)?\s+(?:\w+\s+){0,2}?"
    r"(?:người|dân|công dân|học sinh|sinh viên|bệnh nhân|tài khoản|users|people|accounts|citizens|students|patients)(?!\w)"
)
_SCALES = {"nghìn": 1000, "ngàn": 1000, "thousand": 1000, "triệu": 10**6, "million": 10**6}


_LEVEL_TOLD = expression(
    r"(?:cấp độ|cap do|level)(?: an toàn| an toan)?(?: thông tin| thong tin)? (?P<level>[1-5])(?!\d)"
)


def check(examination: Examination) -> Iterator[Finding]:
    """A system with a level of its own has at least that of its data and that of its dossier.

    Of its data: what the province shares, public services, people.
    """
    for system in examination.plan.systems.values():
        if system.security_level is None or _is_on_its_way_out(examination, system):
            continue
        reason = _reason(examination, system)
        if reason is None or reason.is_doubtful or system.security_level >= reason.level:
            reason = _of_dossier(examination, system) or reason
        if reason is not None and system.security_level < reason.level:
            yield _finding(examination, system, reason)


def _is_on_its_way_out(examination: Examination, system: System) -> bool:
    """Whether a system of before the plan is only moved from and switched off: its level is history."""
    found = examination.kept(procedure)
    return found.has(system.id, Step.SWITCH_OFF) and not found.has(system.id, Step.BUILD, Step.CONTRACT, Step.SEC_LEVEL)


def _reason(examination: Examination, system: System) -> _Reason | None:
    said = "\n".join(text.everything for text in (system.name, system.note) if text is not None)
    if _SHARED.occur_in(said):
        return _Reason(
            3, Text("hạ tầng, dữ liệu dùng chung của tỉnh", "infrastructure or data that the province shares")
        )
    if _PUBLIC_SERVICES.occur_in(said):
        return _Reason(_SHARED_LEVEL, Text("dịch vụ công trực tuyến, thủ tục hành chính", "online public services"))
    if _HEALTH_AND_CIVIL.occur_in(said):
        return _Reason(_SHARED_LEVEL, Text("hồ sơ sức khỏe, dân cư, hộ tịch", "records of health or of the population"))
    if system.personal_data:
        if _serves_many(examination, system, said):
            return _Reason(
                _SHARED_LEVEL, Text("dữ liệu cá nhân của từ 10.000 người", "personal data of 10,000 people or more")
            )
        level = system.security_level
        if level == 1:
            return _Reason(2, Text("dữ liệu cá nhân", "personal data"))
        unknown = Text("dữ liệu cá nhân, chưa rõ của bao nhiêu người", "personal data, of an unknown number of people")
        return _Reason(_SHARED_LEVEL, unknown, is_doubtful=True)
    if _PERHAPS_SHARED.occur_in(said):
        return _Reason(
            _SHARED_LEVEL, Text("có thể dùng chung cho cả tỉnh", "perhaps shared by the province"), is_doubtful=True
        )
    return None


def _of_dossier(examination: Examination, system: System) -> _Reason | None:
    """What the level's own dossier asks for, where it tells one level only, above that of the system."""
    told = {
        int(match["level"])
        for task in examination.of_system(system.id, Kind.SEC_LEVEL, Kind.APPRAISE, Kind.APPROVE)
        if len(examination.systems_of(task)) == 1  # of several, the level told is that of the highest
        for text in (task.name, task.deliverable)
        if text is not None
        for match in _LEVEL_TOLD.finditer(folded(text.everything))
    }
    level = told.pop() if len(told) == 1 else 0
    if system.security_level is None or level <= system.security_level:
        return None
    return _Reason(level, say("hồ sơ của chính hệ thống là cấp độ {level}", "its own dossier is for it", level=level))


def _serves_many(examination: Examination, system: System, said: str) -> bool:
    """Whether its own words, or a target that its tasks serve, speak of 10,000 people or more."""
    if any(_number(match) >= _MANY_PEOPLE for match in _COUNTED.finditer(folded(said))):
        return True
    kpis = {id_ for task in examination.of_system(system.id, *Kind) for id_ in task.kpis}
    return any(_counts_many(examination.plan.kpis[id_]) for id_ in kpis)


def _number(match: re.Match[str]) -> int:
    return int(re.sub(r"[.,]", "", match["number"])) * _SCALES.get(match["scale"] or "", 1)


def _counts_many(kpi: Kpi) -> bool:
    return (
        isinstance(kpi.target, float)
        and kpi.target >= _MANY_PEOPLE
        and kpi.unit is not None
        and _PEOPLE.occur_in(kpi.unit.everything)
    )


def _finding(examination: Examination, system: System, reason: _Reason) -> Finding:
    works = examination.of_system(system.id, *Kind)
    day = min((examination.start_day(task) for task in works), default=examination.plan.start)
    law = in_force(Topic.SECURITY, day)
    is_85 = law is not None and law.key == "ND85"
    level = system.security_level
    assert level is not None, "a system without a level is not looked at"
    return Finding(
        say(
            "{system} đề xuất cấp độ {level}, thấp hơn cấp độ {least} mà hệ thống cần: {why}",
            "{system} is to have level {level}, below the {least} that it needs: {why}",
            system=system,
            level=level,
            least=reason.level,
            why=reason.words,
        ),
        Place(system.places, ("security_level",)),
        hint=say(
            "{again} ({law})",
            "{again} ({law})",
            again=_again(system, reason),
            law=_criteria(reason.level, is_in_force=is_85),
        ),
        severity=None if is_85 and not reason.is_doubtful else Severity.NOTE,
        is_detail=reason.is_doubtful,
    )


def _criteria(level: int, *, is_in_force: bool) -> Text:
    if not is_in_force:
        return Text(
            "tiêu chí của Nghị định 85/2016, hết hiệu lực; đối chiếu văn bản đang áp dụng",
            "by Decree 85/2016, which has ended: compare with the text in force",
        )
    if level == _SHARED_LEVEL:
        return regime("ND85").cited("9")
    return Text(
        "Nghị định 85/2016/NĐ-CP, Điều 8; chưa đối chiếu văn bản",
        "Decree 85/2016/NĐ-CP, Art. 8; not compared with the text",
    )


def _again(system: System, reason: _Reason) -> Text:
    """What is certain is a remedy; what is doubtful has to be asked."""
    if reason.is_doubtful:
        return Text(
            "hỏi rõ phạm vi và số người có dữ liệu, rồi xác định lại cấp độ",
            "ask for its reach and whose data it holds, then determine the level anew",
        )
    return say(
        "xác định lại cấp độ: {level}, và phê duyệt hồ sơ cấp độ trước khi chạy với dữ liệu thật",
        "determine the level anew: {level}, and have it approved before real data come in",
        level=Say(("systems", system.id), "security_level", reason.level),
    )


RULE = Rule(
    code="DX476",
    name="security_level_too_low",
    severity=Severity.WARNING,
    title=Text("Cấp độ an toàn thấp hơn mức dữ liệu đòi hỏi", "A security level below what the data ask for"),
    why=Text(
        "cấp độ quyết định phương án bảo vệ và kinh phí; xác định thấp thì hồ sơ bị trả lại, hoặc dữ liệu không được bảo vệ đủ",
        "the level decides on protection and cost; too low, the dossier is sent back, or the data are not protected well",
    ),
    fix=Text(
        "xác định cấp độ theo tiêu chí: cấp độ 3 cho hạ tầng, dữ liệu dùng chung của tỉnh, dịch vụ công trực tuyến, dữ liệu "
        "cá nhân của từ 10.000 người; cấp độ 2 khi có dữ liệu cá nhân. Là lưu ý khi chưa rõ quy mô hoặc từ 01/7/2026",
        "determine the level by its criteria: 3 for infrastructure and data that the province shares, online public "
        "services and personal data of 10,000 people or more; 2 where there are personal data. A note if the size is "
        "unknown, and since 2026-07-01",
    ),
    provisions=(
        regime("ND85").provision(
            "9",
            Text(
                "cấp độ 3: hạ tầng dùng chung của tỉnh, dịch vụ công mức 3 trở lên, dữ liệu cá nhân của từ 10.000 người",
                "level 3: shared infrastructure of a province, public services of grade 3, personal data of 10,000 people",
            ),
        ),
        Text(
            "Nghị định 85/2016/NĐ-CP, Điều 8: cấp độ 2 khi xử lý thông tin cá nhân (hiểu biết chung, chưa đối chiếu văn bản)",
            "Decree 85/2016/NĐ-CP, Art. 8: level 2 with personal data (general knowledge, not compared with the text)",
        ),
        Text(
            "Hồ sơ sức khỏe, dân cư coi là của từ 10.000 người (giả định)",
            "Records of health and of the population are taken to be of 10,000 people (assumed)",
        ),
    ),
    bad="""\
dxplan: 1
id: cap-do-thap
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems:
  DVC: {name: Cổng dịch vụ công trực tuyến, security_level: 2}  # expect: DX476
tasks:
  T1: {name: Khảo sát, kind: survey, system: DVC, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
""",
    good="""\
dxplan: 1
id: cap-do-thap
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems:
  DVC: {name: Cổng dịch vụ công trực tuyến, security_level: 3}
tasks:
  T1: {name: Khảo sát, kind: survey, system: DVC, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
""",
    check=check,
)

"""DX447: opened without a security test."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.breaches import Breach, breaches
from dxplan.checks.procedure.lack import Manner
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import finding
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between
from dxplan.model.kind import Kind
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.waive import Waive
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.phrase import Text, say

_TESTED = Phrases(
    "kiểm thử; kiểm tra an toàn; đánh giá an toàn; rà quét; kiểm tra bảo mật; kiểm định; test; tests; testing; tested; "
    "security check"
)


def check(examination: Examination) -> Iterator[Finding]:
    """A system of level 3 or more is tested for security before it opens; a test of its functions alone is a note.

    So is equipment that is opened together with a system that needs it and is tested: the test goes through both.
    """
    for row in rows("DX447"):
        for breach in breaches(examination, row):
            if breach.manner is not Manner.MISSING:
                yield finding(examination, breach)
            elif not _is_tested_with_all(examination, breach):
                systems = _systems(examination, breach)
                is_tested = all(
                    _is_tested_somehow(examination, system) or _is_tested_with_another(examination, breach, system)
                    for system in systems
                )
                level = Severity.NOTE if is_tested else Severity.WARNING
                told = finding(examination, breach._replace(severity=level))
                yield told._replace(hint=_add(examination, breach))


def _systems(examination: Examination, breach: Breach) -> list[str | None]:
    """Those that are opened, also by a task that names none and is linked into their chains."""
    opened = {task.id for task in (*breach.tasks, *breach.following)}
    steps = examination.kept(procedure).steps
    return [system for system, own in steps.items() if any(task.id in opened for task in own.get(Step.GOLIVE, ()))]


@later
def _add(examination: Examination, breach: Breach) -> Text:
    """A security test before the opening, and before the acceptance that this one waits for."""
    found = examination.kept(procedure)
    befores = []
    opened: dict[str, list[str | None]] = {}
    for id_, own in found.steps.items():
        for task in own.get(Step.GOLIVE, ()):
            opened.setdefault(task.id, []).append(id_)
    for opening in breach.tasks:
        acceptances = [task for id_ in opened.get(opening.id, ()) for task in found.of(id_, (Step.ACCEPTANCE,))]
        befores.append(next((task.id for task in acceptances if examination.waits_for(opening, task)), opening.id))
    system = None if breach.system is None else examination.plan.systems[breach.system]
    return say(
        "{add}; đã kiểm tra ngoài kế hoạch này thì nêu lý do: {waive}",
        "{add}; if it is tested outside this plan, say so: {waive}",
        add=between(examination, AddTask(Kind.SECURITY_TEST, before=tuple(dict.fromkeys(befores)), system=system)),
        waive=Waive("DX447", breach.after.id),
    )


def _is_tested_with_all(examination: Examination, breach: Breach) -> bool:
    """Whether a security test that names no system is done before the opening: it may be for all."""
    tests = examination.kept(procedure).of(None, (Step.SECURITY_TEST,))
    return any(examination.done_before(task, breach.after) for task in tests)


def _is_tested_somehow(examination: Examination, system: str | None) -> bool:
    """Whether anything of a system, or of none, is a test or speaks of one."""
    found = examination.kept(procedure)
    if found.has(system, Step.TEST, Step.SECURITY_TEST) or found.has(None, Step.TEST):
        return True
    return any(
        task.name is not None and _TESTED.tell(padded(task.name.everything))
        for step in (Step.BUILD, Step.TRIAL, Step.ACCEPTANCE, Step.INTEGRATION, Step.EVALUATION, Step.SEC_LEVEL)
        for task in found.of(system, (step,))
    )


_MADE = (Step.BUILD, Step.DATA, Step.INTEGRATION, Step.MIGRATION, Step.PILOT)
_EQUIPMENT = (Step.SERVERS, Step.EQUIPMENT)


def _is_tested_with_another(examination: Examination, breach: Breach, id_: str | None) -> bool:
    """Whether a system is equipment alone, and all its openings are of one, too, that needs it and is tested before."""
    found = examination.kept(procedure)
    if id_ is None or found.has(id_, *_MADE) or not found.has(id_, *_EQUIPMENT):
        return False
    openings = found.of(id_, (Step.GOLIVE,))
    return bool(openings) and all(
        any(
            id_ in other.needs
            and other.id in found.systems_of(opening)
            and any(examination.done_before(test, opening) for test in found.of(other.id, (Step.SECURITY_TEST,)))
            for other in examination.plan.systems.values()
        )
        for opening in openings
    )


RULE = Rule(
    code="DX447",
    name="no_security_test",
    severity=Severity.ERROR,
    title=Text(
        "Mở hệ thống khi chưa kiểm tra an toàn thông tin",
        "Opened without a security test",
    ),
    why=Text(
        "lỗ hổng do người khác tìm ra sau khi hệ thống đã mở",
        "its holes are found by others once it is open",
    ),
    fix=Text(
        "kiểm tra, đánh giá an toàn thông tin xong trước khi đưa hệ thống cấp độ 3 trở lên vào sử dụng. Không có kiểm tra nào là "
        "cảnh báo, chỉ kiểm thử chức năng là lưu ý; chỉ là thiết bị, mở cùng hệ thống dùng nó đã được kiểm tra thì cũng là lưu ý",
        "test the security of a system of level 3 or more before it goes live. No test of any kind is a warning, a test "
        "of its functions alone a note, and so is equipment that is opened with a tested system that needs it",
    ),
    provisions=(
        regime("ND331").provision(
            "30.6",
            Text(
                "triển khai đầy đủ phương án bảo đảm an toàn trước khi vận hành",
                "the approved protection is in place before operation",
            ),
        ),
        Text(
            "Kiểm tra, đánh giá an toàn thông tin trước khi mở hệ thống cấp độ 3 trở lên (thông lệ)",
            "Systems of level 3 or more are tested for security before they open (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: mo-khi-chua-kiem-tra
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 3}}
tasks:
  T1: {name: Phê duyệt cấp độ 3, kind: sec_level, system: KHO, duration: 10d, lead: SO, deliverable: Quyết định}
  T2: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Báo cáo}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 5d, after: T2, lead: SO, deliverable: "Biên bản, tài liệu"}
  T4: {name: Tập huấn, kind: training, system: KHO, duration: 5d, after: T2, lead: SO, deliverable: Danh sách}
  T5: {name: Đưa vào sử dụng, kind: golive, system: KHO, duration: 1d, after: [T3, T4], lead: SO, deliverable: Thông báo}  # expect: DX447
""",
    good="""\
dxplan: 1
id: mo-khi-chua-kiem-tra
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 3}}
tasks:
  T1: {name: Phê duyệt cấp độ 3, kind: sec_level, system: KHO, duration: 10d, lead: SO, deliverable: Quyết định}
  T2: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Báo cáo}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 5d, after: T6, lead: SO, deliverable: "Biên bản, tài liệu"}
  T4: {name: Tập huấn, kind: training, system: KHO, duration: 5d, after: T2, lead: SO, deliverable: Danh sách}
  T5: {name: Đưa vào sử dụng, kind: golive, system: KHO, duration: 1d, after: [T3, T4], lead: SO, deliverable: Thông báo}
  T6: {name: "Kiểm tra, đánh giá an toàn thông tin", kind: security_test, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Báo cáo đánh giá}
""",
    check=check,
    reads=("kind", "system"),
)

"""Papers that are appraised before they are written, approved before that, used before they are approved, or never."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.another import belongs_to_another
from dxplan.checks.procedure.approvals import is_update
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.signs_of_selection import WRITES_DOCUMENTS
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import TENDERING, procedure
from dxplan.checks.programme.papers import OF_A_TENDER, Act, Deed, Paper, deed_of
from dxplan.checks.turning import in_this_order
from dxplan.checks.waits import wait_for
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_PREPARATION = tuple(paper for paper in Paper if paper not in OF_A_TENDER)
_IN_ORDER = ((Act.WRITING, Act.APPRAISAL), (Act.APPRAISAL, Act.APPROVAL), (Act.WRITING, Act.APPROVAL))
_Step = tuple[Paper | None, Act]
_BIDDING, _EVALUATION = (None, Act.BIDDING), (None, Act.EVALUATION)
_PAIRS: tuple[tuple[_Step, _Step], ...] = (
    *(((paper, first), (paper, then)) for paper in Paper for first, then in _IN_ORDER),
    ((Paper.SELECTION_PLAN, Act.APPROVAL), _BIDDING),
    ((Paper.DOCUMENTS, Act.WRITING), _BIDDING),
    ((Paper.DOCUMENTS, Act.APPROVAL), _BIDDING),
    (_BIDDING, _EVALUATION),
    (_EVALUATION, (Paper.RESULT, Act.APPRAISAL)),
    (_EVALUATION, (Paper.RESULT, Act.APPROVAL)),
)
"""What comes before what. Documents may be drafted while the plan of the tender is being approved."""

_ASKED_FOR = (
    *(Paper.SELECTION_PLAN, Paper.DOCUMENTS, Paper.RESULT),
    *(Paper.DESIGN, Paper.POLICY, Paper.SECURITY, Paper.PILOT_PLAN, Paper.SCHEME),
)
"""Papers on which nothing rests before they are approved."""
_APPRAISED_BY_LAW = (Paper.SELECTION_PLAN, Paper.RESULT, Paper.DESIGN, Paper.POLICY)
_WRITTEN_BEFORE = (Paper.SELECTION_PLAN, Paper.DESIGN, Paper.POLICY, Paper.SCHEME)
"""Papers that are no part of another one, so that somebody has to write them."""
_ADD = Text("thêm việc ấy, hoặc ghi vào tên nhiệm vụ nếu đã gồm", "add it, or say so in the name if it is included")
_DOCUMENTS_WRITTEN = Text("lập hồ sơ mời thầu", "bidding documents")
_INVITES = Phrases(
    "mời thầu rộng rãi; mời thầu qua mạng; đăng tải; phát hành; đóng thầu; mở thầu; đấu thầu; nhận hồ sơ; "
    "chào hàng; chỉ định thầu; mời nộp; tổ chức lựa chọn; issue; invite; invitation of bids; open tender"
)
_JUDGES = Phrases("thẩm định; phê duyệt; duyệt; appraisal; appraise; approval; approve; approved")
_JUDGING = {Kind.APPRAISE: Act.APPRAISAL, Kind.APPROVE: Act.APPROVAL}
_Group = dict[_Step, list[Task]]

_EARLY = Text(
    "bước sau làm khi bước trước chưa xong thì không có căn cứ, phải làm lại",
    "a step before the one that it rests on has to be taken again",
)
_SKIPPED = Text(
    "bỏ một bước thì văn bản không đủ căn cứ, dễ bị trả lại",
    "a paper that skips a step rests on nothing and is sent back",
)


def papers_of_preparation(examination: Examination) -> Iterator[Finding]:
    """Of policies, designs, schemes and plans of pilots."""
    return _findings(examination, _PREPARATION)


def delivered_before_contract(examination: Examination) -> Iterator[Finding]:
    """Servers and equipment of a tender that are installed before its contract is signed."""
    found = examination.kept(procedure)
    seen = set[str]()
    for system in found.with_any((Step.CONTRACT,)):
        tenders, contracts = found.marked(system, TENDERING), found.of(system, (Step.CONTRACT,))
        for task in found.of(system, (Step.SERVERS, Step.EQUIPMENT)):
            its = [each for other in found.systems_of(task) for each in found.of(other, (Step.CONTRACT,))] or contracts
            is_early = task.id not in seen and not any(examination.done_before(each, task) for each in its)
            if is_early and examination.waits_for_marked(task, tenders):
                seen.add(task.id)
                yield _finding(examination, task, min(contracts, key=lambda each: examination.dates(each).early_finish))


def papers_of_tenders(examination: Examination) -> Iterator[Finding]:
    """Of the plan of a tender, its documents, the bids and the result."""
    return _findings(examination, (*OF_A_TENDER, None))


def _findings(examination: Examination, papers: Iterable[Paper | None]) -> Iterator[Finding]:
    """One a later step: for the earlier one that is done last."""
    wanted = frozenset(papers)
    pairs = [(earlier, later) for earlier, later in _PAIRS if later[0] in wanted]
    late: dict[str, Task] = {}
    for group in examination.kept(_groups).values():
        for earlier, later in pairs:
            if earlier in group and later in group:
                for task in group[later]:
                    before = _not_done(examination, group, earlier, later, task)
                    if before is not None:
                        late.setdefault(task.id, before)
    for id_, before in late.items():
        yield _finding(examination, examination.plan.tasks[id_], before)
    never: dict[str, Finding] = {}
    for group in examination.kept(_groups).values():
        there = {paper for paper, _ in group}
        for paper in _ASKED_FOR:
            if paper in wanted and paper in there:
                for task, act in _lacking(group, paper):
                    never.setdefault(task.id, _never(task, paper, act))
    if None in wanted:
        for group in examination.kept(_groups).values():
            for task, what in _not_tendered(group):
                never.setdefault(task.id, _no_step(task, what))
    yield from (finding for id_, finding in never.items() if id_ not in late)


def _not_tendered(group: _Group) -> Iterator[tuple[Task, Text]]:
    """Of a tender that the plan takes apart: bids that are evaluated and not invited, or invited without documents."""
    evaluating, bidding = group.get(_EVALUATION, []), group.get(_BIDDING, [])
    documents = [task for act in Act for task in group.get((Paper.DOCUMENTS, act), [])]
    if evaluating and not bidding and not any(_invites(task) for task in (*documents, *evaluating)):
        yield evaluating[0], Act.BIDDING.value
    elif evaluating and bidding and not documents and not any(task in evaluating or _writes(task) for task in bidding):
        yield bidding[0], _DOCUMENTS_WRITTEN


def _invites(task: Task) -> bool:
    return task.name is not None and _INVITES.tell(padded(task.name.everything))


def _writes(task: Task) -> bool:
    said = " . ".join(text.everything for text in (task.name, task.deliverable, task.note) if text is not None)
    return WRITES_DOCUMENTS.phrases.tell(padded(said))


def _no_step(task: Task, what: Text) -> Finding:
    return Finding(
        say(
            "kế hoạch không có việc {what} trước {task}",
            "the plan has no {what} before {task}",
            what=what,
            task=task,
        ),
        Place(task.places),
        task.id,
        _ADD,
        Severity.NOTE,
        is_detail=True,
        why=_SKIPPED,
    )


def _lacking(group: _Group, paper: Paper) -> Iterator[tuple[Task, Act]]:
    """The steps of a paper that none follows, or none precedes, though the plan tells its steps one by one."""
    written, appraised, approved = (group.get((paper, act), []) for act in (Act.WRITING, Act.APPRAISAL, Act.APPROVAL))
    written = written or (group.get(_EVALUATION, []) if paper is Paper.RESULT else [])
    if not approved and (appraised or (written and paper is not Paper.RESULT)):
        yield (appraised or written)[-1], Act.APPROVAL
    elif (
        (written and approved and not appraised)
        and paper in _APPRAISED_BY_LAW
        and not any(task in written for task in approved)
    ):
        yield approved[0], Act.APPRAISAL
    if not written and appraised and paper in _WRITTEN_BEFORE and not any(task in approved for task in appraised):
        yield appraised[0], Act.WRITING


def _never(task: Task, paper: Paper, act: Act) -> Finding:
    return Finding(
        say(
            "kế hoạch không có việc {act} {paper} của {task}",
            "the plan has no {act} of the {paper} of {task}",
            act=act.value,
            paper=paper.value,
            task=task,
        ),
        Place(task.places),
        task.id,
        _ADD,
        Severity.NOTE,
        is_detail=True,
        why=_SKIPPED,
    )


def _says_to_judge(task: Task) -> bool:
    """Whether a name tells it, not the kind alone: who draws up a dossier may well call that an approval."""
    return task.name is not None and _JUDGES.tell(padded(task.name.everything))


def _groups(examination: Examination) -> dict[tuple[str, bool], _Group]:
    """The steps by the systems that they are for, those without a system by the summary around them."""
    found = examination.kept(procedure)
    groups: dict[tuple[str, bool], _Group] = {}
    for task in examination.leaves:
        deed = deed_of(task)
        is_of_a_level = not deed.acts and found.of_task.get(task.id) == frozenset((Step.SEC_LEVEL,))
        if is_of_a_level and task.kind in _JUDGING and _says_to_judge(task):
            deed = Deed(Paper.SECURITY, frozenset((_JUDGING[task.kind],)))  # of the dossier right before it
        if not deed.acts:
            continue
        systems = found.systems_of(task)
        keys = [(system, True) for system in systems] or [(task.parent or "", False)]
        for key in keys:
            group = groups.setdefault(key, {})
            for act in deed.acts:
                group.setdefault((deed.paper, act), []).append(task)
    return groups


def _not_done(examination: Examination, group: _Group, earlier: _Step, later: _Step, task: Task) -> Task | None:
    """The earlier step of the same paper that a task does not wait for, unless one is done; none where it does both."""
    before = [other for other in group[earlier] if other is not task]
    if task in group[earlier] or not before or examination.waits_for(task, *before):
        return None
    if len(before) > 1 and any(examination.done_before(other, task) for other in before):
        return None
    own = [
        other
        for other in before
        if not (
            _does_both(deed_of(other), later)
            or _are_of_other_packages(examination, other, task)
            or _is_of_what_is_approved(examination, other, task, later[0])
            or (later[0] is Paper.SELECTION_PLAN and belongs_to_another(examination, other, task, _tenders(group)))
        )
    ]
    if len(group[later]) > 1 or len(own) > 1:
        others = [each for each in group[later] if each is not task]
        own = [
            other
            for other in own
            if _belong_together(examination, other, task) and not belongs_to_another(examination, other, task, others)
        ]
    return max(own, key=lambda other: (examination.dates(other).early_finish, other.id), default=None)


def _tenders(group: _Group) -> list[Task]:
    """What selection plans lead to: a tender that does not wait for another plan is of another package."""
    return [*group.get(_BIDDING, ()), *group.get((Paper.DOCUMENTS, Act.WRITING), ())]


def _are_of_other_packages(examination: Examination, one: Task, other: Task) -> bool:
    """Whether two steps stand under different summaries, each with a contract of its own."""
    parents = {one.parent, other.parent}
    if None in parents or len(parents) == 1:
        return False
    contracts = {task.parent for task in examination.kept(procedure).of_any((Step.CONTRACT,))}
    return parents <= contracts


def _is_of_what_is_approved(examination: Examination, one: Task, task: Task, paper: Paper | None) -> bool:
    """Whether a step reviews or changes a level that is approved: it waits for the approval, and its name says so.

    Other papers are reviewed before they are approved.
    """
    if paper is not Paper.SECURITY or Act.APPROVAL not in deed_of(task).acts:
        return False
    return is_update(one) and examination.waits_for(one, task)


def _does_both(deed: Deed, later: _Step) -> bool:
    return deed.paper is later[0] and later[1] in deed.acts


def _belong_together(examination: Examination, one: Task, other: Task) -> bool:
    """Whether one waits for the other by a link, or a third task for both: so several packages are told apart."""
    if _is_linked(one, other) or _is_linked(other, one):
        return True
    return any(_is_linked(task, one) and _is_linked(task, other) for task in examination.leaves)


def _is_linked(task: Task, to: Task) -> bool:
    return any(link.predecessor == to.id for link in task.predecessors)


def _finding(examination: Examination, task: Task, before: Task) -> Finding:
    paper = deed_of(task).paper or deed_of(before).paper
    is_late = not examination.done_before(before, task)
    return Finding(
        say(
            "{task} bắt đầu {start}, khi bước trước của {paper} chưa xong ({before}, {done})"
            if is_late
            else "{task} bắt đầu {start} mà không chờ bước trước của {paper} ({before}, {done}): ngày chỉ tình cờ khớp",
            "{task} starts on {start}, before the step before it of the {paper} is done ({before}, {done})"
            if is_late
            else "{task} starts on {start} without waiting for the step before it of the {paper} ({before}, {done})"
            ": only the dates happen to fit",
            task=task,
            start=examination.start_day(task),
            paper=Text("cuộc thầu", "tender") if paper is None else paper.value,
            before=before,
            done=examination.finish_day(before),
        ),
        Place(task.places, ("after",)),
        task.id,
        in_this_order(before, task)
        if examination.would_circle(task, before)
        else advise(wait_for(examination, task, before)),
        Severity.WARNING if is_late else Severity.NOTE,
        is_detail=not is_late,
        why=_EARLY,
    )

"""Papers that are written, appraised and approved one after the other: which one a task is about, and what it does."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from dxplan.checks.law.tender_roles import Role, role_told
from dxplan.guessing.abbreviations import written_out
from dxplan.guessing.words import Spelled, without_numbering
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.text.bulk import without_figures
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, folded


class Paper(Enum):
    """A paper that somebody writes, another appraises and a third approves; the value is what people call it.

    The project or hire itself is none of these: the table of the procedure has it.
    """

    __hash__ = object.__hash__

    SELECTION_PLAN = Text("kế hoạch lựa chọn nhà thầu", "selection plan")
    RESULT = Text("kết quả lựa chọn nhà thầu", "result of the tender")
    DOCUMENTS = Text("hồ sơ mời thầu", "bidding documents")
    POLICY = Text("chủ trương", "policy")
    DESIGN = Text("thiết kế, dự toán", "design and estimate")
    PILOT_PLAN = Text("kế hoạch thí điểm", "pilot plan")
    SCHEME = Text("đề án", "scheme")
    SECURITY = Text("hồ sơ cấp độ an toàn", "security dossier")
    ESTIMATE = Text("dự toán", "estimate")
    SETTLEMENT = Text("quyết toán", "settlement of accounts")


OF_A_TENDER = (Paper.SELECTION_PLAN, Paper.DOCUMENTS, Paper.RESULT)


class Act(Enum):
    """What is done with a paper; also the bidding and the evaluation of bids, which lie between those of a tender."""

    __hash__ = object.__hash__

    WRITING = Text("lập", "writing")
    APPRAISAL = Text("thẩm định", "appraisal")
    APPROVAL = Text("phê duyệt", "approval")
    BIDDING = Text("mời thầu", "invitation of bids")
    EVALUATION = Text("đánh giá hồ sơ dự thầu", "evaluation of bids")


class Deed(NamedTuple):
    """What a task does with a paper; no paper for the bidding and the evaluation."""

    paper: Paper | None
    acts: frozenset[Act]


_SETTLES = Spelled(r"quyết toán|settlement")
_AUDITS = Spelled(r"kiểm toán|\baudit")
_NAMES = (
    (
        Paper.SELECTION_PLAN,
        Spelled(
            r"kế hoạch (?:lựa chọn nhà thầu|lcnt|đấu thầu|lựa chọn nhà cung cấp)|\bkh ?lcnt\b|"
            r"selection plan|procurement plan|tender plan"
        ),
    ),
    (
        Paper.RESULT,
        Spelled(
            r"kết quả (?:lựa chọn|lcnt|đấu thầu|thầu|chào hàng|chỉ định thầu|đánh giá hồ sơ dự thầu)|\bkq ?lcnt\b|"
            r"tender'?s? result|result of the tender"
        ),
    ),
    (
        Paper.DOCUMENTS,
        Spelled(r"hồ sơ mời thầu|hsmt\b|hồ sơ yêu cầu|\bhsyc\b|bidding documents|tender documents"),
    ),
    (Paper.POLICY, Spelled(r"chủ trương(?! thí điểm| thử nghiệm)|investment policy")),
    (
        Paper.DESIGN,
        Spelled(r"thiết kế (?:chi tiết|thi công|kỹ thuật|bản vẽ)|bản vẽ thi công|\btkct\b|\btktc\b|detailed design"),
    ),
    (
        Paper.PILOT_PLAN,
        Spelled(
            r"(?:kế hoạch|phương án|đề cương) (?:thí điểm|thử nghiệm)|pilot plan|"
            r"(?:cho phép|đồng ý(?: cho)?|chấp thuận|quyết định|chủ trương) (?:làm |thực hiện |triển khai )?thí điểm"
        ),
    ),
    (Paper.SCHEME, Spelled(r"đề án\b|\bscheme\b")),
    (Paper.SETTLEMENT, _SETTLES),
    (Paper.ESTIMATE, Spelled(r"dự toán\b|\bestimate\b")),
)
"""The first that a name tells is meant."""
_OTHER = Spelled(
    r"dự án|nghiên cứu khả thi|kinh tế|kế hoạch thuê|\bthực hiện|triển khai|"
    r"\btheo (?:chủ trương|đề án|kế hoạch|thiết kế)|điều chỉnh|bổ sung|\bproject\b|feasibility|hire plan|carry out"
)
"""A study with a design, or work after a paper: not the paper itself."""
_WHATEVER_ELSE = (*OF_A_TENDER, Paper.SETTLEMENT)
_POLICY_OF_A_PROJECT = Spelled(r"chủ trương(?: đầu tư)?(?: của)? dự án")
"""The policy of a project, which is no work on the project."""
_APPRAISES = Spelled(r"thẩm định|thẩm tra|\btđ\b|apprais")
_SUBMITS = Spelled(r"(?:trình|xin|đề nghị)(?: \w+){0,3}? (?:phê duyệt|duyệt|ban hành|quyết định)")
"""Who writes a paper only submits it; “thẩm định, trình UBND tỉnh phê duyệt” goes on to the end."""
_APPROVES = Spelled(
    r"phê duyệt|\bduyệt\b|\bp\.?d\b|ban hành|quyết định|thông qua|chấp thuận|công nhận|cho phép|đồng ý|"
    r"approv|decision|decide|adopt"
)
_APPROVED = Spelled(r"(?:được|đã) (?:phê )?duyệt|\bapproved\b")
_WRITES = Spelled(r"\b(?:lập|soạn|xây dựng|dự thảo|write|draft|prepare)\b")
_SUBMITTED = Spelled(r"\btrình\b")
"""Who submits a paper has written it; what is submitted and approved may have been appraised before."""
_WRITES_ALSO = Spelled(r"[:(,]\s*(?:lập|soạn|xây dựng|dự thảo|draft|write|prepare)\b")
_APPRAISING = frozenset({Kind.APPRAISE})
_APPROVING = frozenset({Kind.APPROVE})
_WRITING = frozenset({*with_finer(Kind.PLAN), Kind.INVEST_PREP, Kind.DESIGN, Kind.TENDER, Kind.SELECTION_PLAN})
_ABOUT_PAPERS = _APPRAISING | _APPROVING | _WRITING | {Kind.POLICY}
_SECURITY = frozenset({Kind.SEC_LEVEL})
"""A kind of one paper, whatever the name says."""
_ANEW = Spelled(r"cập nhật|\blại\b|hằng năm|hàng năm|update|renew|again")
_JUDGES = frozenset({Kind.BID_EVALUATION, Kind.EVALUATE, Kind.TENDER})
_KINDS = _ABOUT_PAPERS | _SECURITY | _JUDGES
_BY_KIND = {Kind.SELECTION_PLAN: Paper.SELECTION_PLAN, Kind.DESIGN: Paper.DESIGN}
NOTHING_DONE = Deed(None, frozenset())


def deed_of(task: Task) -> Deed:
    """What a task does with which paper, by its kind and name."""
    if task.name is None or task.is_milestone:
        return NOTHING_DONE
    kind = _called(task.name) if task.kind is None else task.kind
    if kind is None or kind not in _KINDS:
        return _of_a_settlement(folded(task.name.everything))
    delivered = "" if task.deliverable is None else without_figures(task.deliverable.everything)
    # numbers tell no paper, and without them many names are the same
    return _read(kind, without_figures(without_numbering(task.name.everything)), delivered)


@lru_cache(maxsize=1024)
def _of_a_settlement(name: str) -> Deed:
    """What is done with the accounts of a project, whatever kind of work it says it is; an audit looks them through."""
    if not _SETTLES.search(name):
        return NOTHING_DONE
    acts = set[Act]()
    if _WRITES.match(name):
        acts.add(Act.WRITING)
    if _APPRAISES.search(name) or _AUDITS.search(name):
        acts.add(Act.APPRAISAL)
    if _APPROVES.search(_SUBMITS.sub(" ", name)):
        acts.add(Act.APPROVAL)
    return Deed(Paper.SETTLEMENT, frozenset(acts)) if acts else NOTHING_DONE


def _called(name: Text) -> Kind | None:
    """The kind that a name tells, where it speaks of a paper."""
    from dxplan.guessing.kinds import guess_kind  # what guesses is loaded once there is something to guess

    return guess_kind(name) if _OF_PAPERS.search(folded(name.everything)) else None


_OF_PAPERS = Spelled(
    r"cấp độ|thiết kế|tkct|tktc|thầu|lcnt|hsmt|hsdt|chủ trương|ctđt|đề án|thí điểm|design|tender|policy"
)


@lru_cache(maxsize=16_384)
def _read(kind: Kind, said: str, delivered: str) -> Deed:
    name = folded(written_out(said) or said)
    if kind in _JUDGES:
        role = role_told(kind, name)
        if role is Role.EVALUATION:
            return _evaluation(name)
        if role is Role.BIDDING and kind is Kind.TENDER:
            return Deed(None, frozenset({Act.BIDDING}))
    if kind in _SECURITY:
        return NOTHING_DONE if _ANEW.search(name) else Deed(Paper.SECURITY, _acts(kind, name))
    paper = next((paper for paper, tells in _NAMES if tells.search(name)), _BY_KIND.get(kind))
    if (
        paper is None
        or kind not in _ABOUT_PAPERS
        or (paper not in _WHATEVER_ELSE and _OTHER.search(_POLICY_OF_A_PROJECT.sub("chủ trương", name)))
    ):
        return NOTHING_DONE
    acts = _acts(kind, name)
    return Deed(paper, acts | {Act.APPROVAL} if _APPROVED.search(folded(written_out(delivered) or delivered)) else acts)


def _evaluation(name: str) -> Deed:
    """One that ends with the award does all of it."""
    approves = _APPROVES.search(_SUBMITS.sub(" ", name)) is not None
    return NOTHING_DONE if approves else Deed(None, frozenset({Act.EVALUATION}))


def _acts(kind: Kind, name: str) -> frozenset[Act]:
    acts = set[Act]()
    if kind in _APPRAISING or _APPRAISES.search(name):
        acts.add(Act.APPRAISAL)
    if kind in _APPROVING or _APPROVES.search(_SUBMITS.sub(" ", name) if kind in _WRITING else name):
        acts.add(Act.APPROVAL)
    if _SUBMITTED.match(name) and Act.APPROVAL not in acts:
        acts.add(Act.WRITING)
    if (kind in _WRITING | _SECURITY and not acts) or _WRITES.match(name) or _WRITES_ALSO.search(name):
        acts.add(Act.WRITING)
    return frozenset(acts)

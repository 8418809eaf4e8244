"""Which systems a row of the table is about."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.law.vendors import vendors_of
from dxplan.checks.procedure.doubts import may_be_of, named
from dxplan.checks.procedure.row import Case, Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import TENDERING, Procedure
from dxplan.model.system import Route, System

_LEVEL = 3
_MAKING = (
    *(Step.STUDY, Step.INVITATION, Step.CONTRACT, Step.BUILD, Step.SERVERS, Step.EQUIPMENT, Step.PILOT, Step.TRIAL),
    *(Step.GOLIVE, Step.ROLLOUT),
)
_BEGINNING = (Step.BUILD, Step.PILOT, Step.TRIAL, Step.GOLIVE, Step.ROLLOUT)
_FOR_USERS = (Step.BUILD, Step.PILOT, Step.TRIAL, Step.TRAINING, Step.GOLIVE)


def holds(examination: Examination, found: Procedure, row: Row, id_: str | None) -> bool:
    """Whether a row is about a system: by its route, and by what it is. None: about what names no system."""
    system = examination.plan.systems.get(id_) if id_ is not None else None
    route = None if system is None else system.route
    if row.routes and route is not None and route not in row.routes:
        return False
    if row.routes and route is None and Route.COMPANY not in row.routes and _is_given(examination, found, id_):
        return False
    if row.case is None:
        return True
    known = found.cases.get((row.case, id_))
    if known is None:
        known = found.cases[row.case, id_] = _is(examination, found, row.case, id_, system)
    return known


def _is(examination: Examination, found: Procedure, case: Case, id_: str | None, system: System | None) -> bool:
    match case:
        case Case.LEVEL_3:
            if system is None or system.security_level is None:
                return found.has(id_, Step.SEC_LEVEL)
            return system.security_level >= _LEVEL
        case Case.LEVELLED:
            if found.has(id_, Step.SEC_LEVEL):
                return True
            return _is_made(examination, found, id_) and _is(examination, found, Case.LEVEL_3, id_, system)
        case Case.PERSONAL_DATA:
            return system is not None and system.personal_data
        case Case.PERSONAL_DATA_IN_USE:
            return system is not None and system.personal_data and not _may_have(examination, found, id_, *_BEGINNING)
        case Case.DELIVERED:
            return found.has(id_, Step.CONTRACT, Step.INVITATION)
        case Case.BUILT:
            return found.has(id_, Step.BUILD)
        case Case.TRIED:
            return found.has(id_, Step.TRIAL) and not _may_have(examination, found, id_, Step.PILOT)
        case Case.TRIED_ON_DELIVERY:
            return found.has(id_, Step.TRIAL) and found.has(id_, Step.CONTRACT, Step.INVITATION)
        case Case.UNTRIED:
            return not _may_have(examination, found, id_, Step.TRIAL, Step.PILOT)
        case Case.UNUSED:
            return not _may_have(examination, found, id_, Step.GOLIVE)
        case Case.WITH_USERS:
            return id_ is None or found.has(id_, *_FOR_USERS) or not found.has(id_, Step.SERVERS, Step.EQUIPMENT)
        case Case.USED:
            return found.has(id_, Step.GOLIVE)
        case Case.PILOTED:
            return found.has(id_, Step.PILOT)
        case Case.PILOTED_FIRST:
            return _is_piloted_first(examination, found, id_)
        case Case.ORDERED:
            return not found.has(id_, *TENDERING) and _is_ordered(examination, found, id_, system)
        case Case.BOUGHT_UNTRIED:
            return not _is_piloted_first(examination, found, id_)


def _is_made(examination: Examination, found: Procedure, id_: str | None) -> bool:
    """Whether a system is made in this plan; one that others need, and nobody makes, has had its level for long."""
    if id_ is None or found.has(id_, *_MAKING):
        return True
    return not found.has(id_, Step.SWITCH_OFF) and not any(
        id_ in other.needs for other in examination.plan.systems.values()
    )


_BUYING = (*TENDERING, Step.SELECTION_PLAN, Step.CONTRACT, Step.STUDY)


def _is_given(examination: Examination, found: Procedure, id_: str | None) -> bool:
    """Whether a company builds and tries out a system that says no route, and nobody prepares to buy it.

    That is what companies pay for, and what is accepted for is paid.
    """
    if id_ is None or not found.has(id_, Step.PILOT) or not found.has(id_, Step.EVALUATION):
        return False
    if any(_may_have(examination, found, of, *_BUYING) for of in (id_, None)):
        return False
    vendors = vendors_of(examination.plan)
    built = found.of(id_, (Step.BUILD,))
    return bool(built) and all(examination.lead_of[task.id] in vendors for task in built)


def _may_have(examination: Examination, found: Procedure, id_: str | None, *steps: Step) -> bool:
    """Whether a system has one of some steps, or a task without a kind that is called so."""
    if found.has(id_, *steps):
        return True
    called = examination.kept(named)
    return any(may_be_of(found, task, id_) for step in steps for task in called.get(step, ()))


def _is_ordered(examination: Examination, found: Procedure, id_: str | None, system: System | None) -> bool:
    """Whether a system says that it is ordered after a pilot, or a contract does not come before that."""
    pilots = found.of(id_, (Step.PILOT,))
    if not pilots or (system is not None and system.route is Route.ORDER):
        return bool(pilots)
    contracts = found.marked(id_, (Step.CONTRACT,))
    return bool(contracts) and not any(examination.waits_for_marked(pilot, contracts) for pilot in pilots)


def _is_piloted_first(examination: Examination, found: Procedure, id_: str | None) -> bool:
    """Whether a pilot of the system does not wait for what a contractor of it delivers."""
    pilots = found.of(id_, (Step.PILOT,))
    if not pilots:
        return False
    tendered = min((examination.dates(task).early_finish for task in found.of(id_, TENDERING)), default=None)
    if tendered is None or any(examination.dates(pilot).early_start < tendered for pilot in pilots):
        return True
    work = found.delivered(id_)
    return any(not examination.waits_for_marked(pilot, work) for pilot in pilots)

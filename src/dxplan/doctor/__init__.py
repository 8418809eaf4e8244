"""Why a date is missed, and what would mend it, each remedy tried out by scheduling the plan again.

What happens in `diagnose` stands in four files, to be read in this order:

- `diagnosis`: how late it is, through which chain, and the search for repairs;
- `search`: `FAMILIES`, the table of all that is tried, and the least amount of it that suffices;
- `candidates`: what a family of repairs is asked (`Case`) and answers (`Candidate`);
- `repairs`: what was found, and which of it comes first.

Each family is one file in `families/`. `conflict` shows dates that contradict each other, `explanation` is behind
`dxplan why`, `wording` says it all. Forward from a task, `late_side` tells what keeps it from being later, `leeway`
what gives way when it slips, `path` how it leads to another one (`binding`: the network's edges as they bind);
`forward_wording` says that.
"""

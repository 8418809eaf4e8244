"""A plan with one of everything that has an id, for what editors ask about it."""

from __future__ import annotations

PLAN = """\
# kế hoạch 🚀
dxplan: 1
id: x
name: {vi: "Kế hoạch 🚀", en: A plan}
start: 2022-03-01
calendar: c6
calendars: {c6: {base: vn, days_off: [2022-03-09]}}
agencies:
  STTTT: {name: Sở TT&TT, kind: state, successor: SKHCN, source: S1}
  SKHCN: {name: Sở KH&CN, source: [S1]}
agreement: {parties: [STTTT], signed: 2022-01-01, ends: 2023-12-31, source: S1}
resources: {tổ-1: {agency: STTTT, capacity: 2, calendar: c6}}
systems:
  LGSP: {name: Trục}
  IOC: {needs: LGSP}
kpis: {K1: {name: Tỷ lệ hồ sơ, target: 80, unit: "%", by: 2022-12-31}}
sources: {S1: {title: Kế hoạch, date: 2022}}
risks:
  R1: {name: Chậm 🚀, delays: {T2: 5d..10d}, owner: STTTT, probability: 30 %, source: S1}
budget: {total: 1 tỷ, source: S1}
checks:
  waive:
    - {code: DX414, task: T2, reason: "T2 đã đồng ý"}
tasks:
  P:
    name: "🚀 Giai đoạn: T1, T2"
    tasks:
      T1: {name: 'Khảo sát ''T1''', duration: 5d, lead: STTTT, system: LGSP, calendar: c6, kpis: K1}
      T2:
        name: T2
        duration: 10d
        after: [T1 SS+2d, "T1"]
        support: [SKHCN]
        resources: {tổ-1: 1}
        deliverables: {sp1: 40 %, sp2: {name: Phần mềm, weight: 60 %}}
        delivered: {sp1: 50 %}
        source: S1
  R:
    after: T2
    each: {q1: Quận 1, q2: {name: Quận 2, lead: STTTT, tasks: {R2: {duration: 3d}}}}
    waves: {size: 1, after: R2}
    tasks:
      R1: {duration: 2d, system: [LGSP, IOC]}
      R2: {duration: 4d, after: R1}
  Z: {duration: 1d, after: [R2@q1, R2@*, R]}
"""

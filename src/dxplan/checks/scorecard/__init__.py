"""The scorecard: DCMA's 14 points (`dcma`) and GAO's ten practices (`gao`), measured in a plan."""

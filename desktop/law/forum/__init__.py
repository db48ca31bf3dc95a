"""Where to turn: routes out of court, mediation, the centre's own clock (R-REL-40 to R-REL-45)."""

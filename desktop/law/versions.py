"""Days on which the law changed, named once (table of versions). The day itself belongs to the new law."""

from datetime import date

#: Law of 8 May 2022, which transposes Directive (EU) 2019/2161.
OMNIBUS = date(2022, 5, 28)

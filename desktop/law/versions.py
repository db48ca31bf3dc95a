"""Days on which the law changed, named once (table of versions). The day itself belongs to the new law."""

from datetime import date

#: Law of 26 October 2015: the ban on payments off-premises is repealed.
PAYMENT_BAN_REPEALED = date(2015, 11, 9)
#: Law of 22 April 2016: VI.66 4° covers every credit contract of Book VII.
CREDIT_OF_BOOK_VII = date(2016, 12, 1)
#: Law of 19 July 2018: no surcharge for cards, transfers and direct debits.
SURCHARGE_BAN = date(2018, 8, 9)
#: Law of 20 September 2018: the durable medium is defined in I.1 15°.
DURABLE_MEDIUM = date(2018, 10, 20)
#: Law of 15 April 2018: liberal professions come under Book VI, deeds of public officers and legal aid stay outside.
LIBERAL_PROFESSIONS = date(2018, 11, 1)
#: Law of 8 May 2022, which transposes Directive (EU) 2019/2161.
OMNIBUS = date(2022, 5, 28)
#: Law of 20 March 2022: consumer guarantee, burden of proof reversed for two years.
GUARANTEE = date(2022, 6, 1)
#: One source names this day for the waiting time of energy contracts (O-11).
ENERGY_BY_ONE_SOURCE = date(2023, 12, 23)
#: Royal Decree of 12 November 2023: waiting time before energy contracts; a right for every energy contract.
ENERGY = date(2024, 1, 1)
#: Law of 9 February 2024: two delivery options.
DELIVERY_OPTIONS = date(2024, 3, 31)
#: Law of 21 February 2024: guarantee for animals.
ANIMALS = date(2024, 5, 1)
#: Law of 3 May 2024: contracts by telephone are confirmed by the consumer.
TELEPHONE = date(2024, 6, 10)
#: Directive (EU) 2023/2673 applies: withdrawal function, financial services.
WITHDRAWAL_FUNCTION = date(2026, 6, 19)

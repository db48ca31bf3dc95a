"""Names of the states of the Union, the EEA, Switzerland and the United Kingdom; Babel names the others."""

from __future__ import annotations

from desktop.domain.messages import Message

COUNTRY = {
    "AT": Message("Austria"),
    "BE": Message("Belgium"),
    "BG": Message("Bulgaria"),
    "CH": Message("Switzerland"),
    "CY": Message("Cyprus"),
    "CZ": Message("Czechia"),
    "DE": Message("Germany"),
    "DK": Message("Denmark"),
    "EE": Message("Estonia"),
    "ES": Message("Spain"),
    "FI": Message("Finland"),
    "FR": Message("France"),
    "GB": Message("United Kingdom"),
    "GR": Message("Greece"),
    "HR": Message("Croatia"),
    "HU": Message("Hungary"),
    "IE": Message("Ireland"),
    "IS": Message("Iceland"),
    "IT": Message("Italy"),
    "LI": Message("Liechtenstein"),
    "LT": Message("Lithuania"),
    "LU": Message("Luxembourg"),
    "LV": Message("Latvia"),
    "MT": Message("Malta"),
    "NL": Message("Netherlands"),
    "NO": Message("Norway"),
    "PL": Message("Poland"),
    "PT": Message("Portugal"),
    "RO": Message("Romania"),
    "SE": Message("Sweden"),
    "SI": Message("Slovenia"),
    "SK": Message("Slovakia"),
}

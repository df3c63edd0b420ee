"""Jurisdictions: states, the territories that the field's texts name, and the European Union."""

from typing import ClassVar, Self

import attrs

from cscwb.model.values import did_you_mean, require_text

_ALIASES = {"EL": "GR", "UK": "GB", "XKX": "XK", "XKK": "XK", "KS": "XK"}

_OFFICIAL_NAMES = {
    "AL": "Republic of Albania",
    "AR": "Argentine Republic",
    "AT": "Republic of Austria",
    "BG": "Republic of Bulgaria",
    "BR": "Federative Republic of Brazil",
    "DE": "Federal Republic of Germany",
    "GR": "Hellenic Republic",
    "HR": "Republic of Croatia",
    "IT": "Italian Republic",
    "MK": "Republic of North Macedonia",
    "MX": "United Mexican States",
    "NL": "Kingdom of the Netherlands",
    "PE": "Republic of Peru",
    "RS": "Republic of Serbia",
    "SI": "Republic of Slovenia",
}

_NAMES = {
    "AD": "Andorra",
    "AE": "United Arab Emirates",
    "AF": "Afghanistan",
    "AG": "Antigua and Barbuda",
    "AI": "Anguilla",
    "AL": "Albania",
    "AM": "Armenia",
    "AO": "Angola",
    "AQ": "Antarctica",
    "AR": "Argentina",
    "AS": "American Samoa",
    "AT": "Austria",
    "AU": "Australia",
    "AW": "Aruba",
    "AX": "Åland Islands",
    "AZ": "Azerbaijan",
    "BA": "Bosnia and Herzegovina",
    "BB": "Barbados",
    "BD": "Bangladesh",
    "BE": "Belgium",
    "BF": "Burkina Faso",
    "BG": "Bulgaria",
    "BH": "Bahrain",
    "BI": "Burundi",
    "BJ": "Benin",
    "BL": "Saint Barthélemy",
    "BM": "Bermuda",
    "BN": "Brunei",
    "BO": "Bolivia",
    "BQ": "Caribbean Netherlands",
    "BR": "Brazil",
    "BS": "Bahamas",
    "BT": "Bhutan",
    "BV": "Bouvet Island",
    "BW": "Botswana",
    "BY": "Belarus",
    "BZ": "Belize",
    "CA": "Canada",
    "CC": "Cocos (Keeling) Islands",
    "CD": "Democratic Republic of the Congo",
    "CF": "Central African Republic",
    "CG": "Congo",
    "CH": "Switzerland",
    "CI": "Côte d'Ivoire",
    "CK": "Cook Islands",
    "CL": "Chile",
    "CM": "Cameroon",
    "CN": "China",
    "CO": "Colombia",
    "CR": "Costa Rica",
    "CU": "Cuba",
    "CV": "Cabo Verde",
    "CW": "Curaçao",
    "CX": "Christmas Island",
    "CY": "Cyprus",
    "CZ": "Czechia",
    "DE": "Germany",
    "DJ": "Djibouti",
    "DK": "Denmark",
    "DM": "Dominica",
    "DO": "Dominican Republic",
    "DZ": "Algeria",
    "EC": "Ecuador",
    "EE": "Estonia",
    "EG": "Egypt",
    "EH": "Western Sahara",
    "ER": "Eritrea",
    "ES": "Spain",
    "ET": "Ethiopia",
    "EU": "European Union",
    "FI": "Finland",
    "FJ": "Fiji",
    "FK": "Falkland Islands",
    "FM": "Micronesia",
    "FO": "Faroe Islands",
    "FR": "France",
    "GA": "Gabon",
    "GB": "United Kingdom",
    "GD": "Grenada",
    "GE": "Georgia",
    "GF": "French Guiana",
    "GG": "Guernsey",
    "GH": "Ghana",
    "GI": "Gibraltar",
    "GL": "Greenland",
    "GM": "Gambia",
    "GN": "Guinea",
    "GP": "Guadeloupe",
    "GQ": "Equatorial Guinea",
    "GR": "Greece",
    "GS": "South Georgia and the South Sandwich Islands",
    "GT": "Guatemala",
    "GU": "Guam",
    "GW": "Guinea-Bissau",
    "GY": "Guyana",
    "HK": "Hong Kong",
    "HM": "Heard Island and McDonald Islands",
    "HN": "Honduras",
    "HR": "Croatia",
    "HT": "Haiti",
    "HU": "Hungary",
    "ID": "Indonesia",
    "IE": "Ireland",
    "IL": "Israel",
    "IM": "Isle of Man",
    "IN": "India",
    "IO": "British Indian Ocean Territory",
    "IQ": "Iraq",
    "IR": "Iran",
    "IS": "Iceland",
    "IT": "Italy",
    "JE": "Jersey",
    "JM": "Jamaica",
    "JO": "Jordan",
    "JP": "Japan",
    "KE": "Kenya",
    "KG": "Kyrgyzstan",
    "KH": "Cambodia",
    "KI": "Kiribati",
    "KM": "Comoros",
    "KN": "Saint Kitts and Nevis",
    "KP": "North Korea",
    "KR": "South Korea",
    "KW": "Kuwait",
    "KY": "Cayman Islands",
    "KZ": "Kazakhstan",
    "LA": "Laos",
    "LB": "Lebanon",
    "LC": "Saint Lucia",
    "LI": "Liechtenstein",
    "LK": "Sri Lanka",
    "LR": "Liberia",
    "LS": "Lesotho",
    "LT": "Lithuania",
    "LU": "Luxembourg",
    "LV": "Latvia",
    "LY": "Libya",
    "MA": "Morocco",
    "MC": "Monaco",
    "MD": "Moldova",
    "ME": "Montenegro",
    "MF": "Saint Martin",
    "MG": "Madagascar",
    "MH": "Marshall Islands",
    "MK": "North Macedonia",
    "ML": "Mali",
    "MM": "Myanmar/Burma",
    "MN": "Mongolia",
    "MO": "Macao",
    "MP": "Northern Mariana Islands",
    "MQ": "Martinique",
    "MR": "Mauritania",
    "MS": "Montserrat",
    "MT": "Malta",
    "MU": "Mauritius",
    "MV": "Maldives",
    "MW": "Malawi",
    "MX": "Mexico",
    "MY": "Malaysia",
    "MZ": "Mozambique",
    "NA": "Namibia",
    "NC": "New Caledonia",
    "NE": "Niger",
    "NF": "Norfolk Island",
    "NG": "Nigeria",
    "NI": "Nicaragua",
    "NL": "Netherlands",
    "NO": "Norway",
    "NP": "Nepal",
    "NR": "Nauru",
    "NU": "Niue",
    "NZ": "New Zealand",
    "OM": "Oman",
    "PA": "Panama",
    "PE": "Peru",
    "PF": "French Polynesia",
    "PG": "Papua New Guinea",
    "PH": "Philippines",
    "PK": "Pakistan",
    "PL": "Poland",
    "PM": "Saint Pierre and Miquelon",
    "PN": "Pitcairn Islands",
    "PR": "Puerto Rico",
    "PS": "Palestine",
    "PT": "Portugal",
    "PW": "Palau",
    "PY": "Paraguay",
    "QA": "Qatar",
    "RE": "Réunion",
    "RO": "Romania",
    "RS": "Serbia",
    "RU": "Russia",
    "RW": "Rwanda",
    "SA": "Saudi Arabia",
    "SB": "Solomon Islands",
    "SC": "Seychelles",
    "SD": "Sudan",
    "SE": "Sweden",
    "SG": "Singapore",
    "SH": "Saint Helena",
    "SI": "Slovenia",
    "SJ": "Svalbard and Jan Mayen",
    "SK": "Slovakia",
    "SL": "Sierra Leone",
    "SM": "San Marino",
    "SN": "Senegal",
    "SO": "Somalia",
    "SR": "Suriname",
    "SS": "South Sudan",
    "ST": "São Tomé and Príncipe",
    "SV": "El Salvador",
    "SX": "Sint Maarten",
    "SY": "Syria",
    "SZ": "Eswatini",
    "TC": "Turks and Caicos Islands",
    "TD": "Chad",
    "TF": "French Southern Territories",
    "TG": "Togo",
    "TH": "Thailand",
    "TJ": "Tajikistan",
    "TK": "Tokelau",
    "TL": "Timor-Leste",
    "TM": "Turkmenistan",
    "TN": "Tunisia",
    "TO": "Tonga",
    "TR": "Türkiye",
    "TT": "Trinidad and Tobago",
    "TV": "Tuvalu",
    "TW": "Taiwan",
    "TZ": "Tanzania",
    "UA": "Ukraine",
    "UG": "Uganda",
    "UM": "US Minor Outlying Islands",
    "US": "United States",
    "UY": "Uruguay",
    "UZ": "Uzbekistan",
    "VA": "Holy See",
    "VC": "Saint Vincent and the Grenadines",
    "VE": "Venezuela",
    "VG": "British Virgin Islands",
    "VI": "US Virgin Islands",
    "VN": "Vietnam",
    "VU": "Vanuatu",
    "WF": "Wallis and Futuna",
    "WS": "Samoa",
    "XK": "Kosovo",
    "YE": "Yemen",
    "YT": "Mayotte",
    "ZA": "South Africa",
    "ZM": "Zambia",
    "ZW": "Zimbabwe",
    "BA-BIH": "Federation of Bosnia and Herzegovina",
    "BA-BRC": "Brčko District",
    "BA-SRP": "Republika Srpska",
}


@attrs.frozen(order=True)
class Jurisdiction:
    """A jurisdiction by its code: ``RS``, ``XK``, ``BA-SRP``, ``EU``.

    Source: codes are those of `ISO 3166-1 alpha-2 <https://www.iso.org/iso-3166-country-codes.html>`__,
    with the user-assigned ``XK`` that EU institutions use for practical reasons, the reserved
    ``EU``, and ISO 3166-2 for the parts of Bosnia and Herzegovina. English names follow the EU
    `Interinstitutional Style Guide <https://publications.europa.eu/code/en/en-370100.htm>`__ and
    `CLDR <https://cldr.unicode.org/>`__.

    Attributes:
        code: The code, in capitals.
    """

    extras: ClassVar[tuple[str, ...]] = ()
    pattern: ClassVar[str] = "|".join(_NAMES)
    code: str

    def __attrs_post_init__(self) -> None:
        if self.code in _ALIASES:
            raise ValueError(
                f"'{self.code}' is not an ISO 3166 code; write '{_ALIASES[self.code]}'"
            )
        if self.code not in _NAMES:
            named = [
                code
                for names in (_NAMES, _OFFICIAL_NAMES)
                for code, name in names.items()
                if name == self.code.removesuffix("*")
            ]
            hint = f"; write '{named[0]}'" if named else did_you_mean(self.code.upper(), _NAMES)
            raise ValueError(
                f"'{self.code}' is not the code of a jurisdiction, such as 'RS' or 'XK'{hint}"
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the jurisdiction with that code.

        >>> Jurisdiction.parse("AL").name
        'Albania'
        >>> Jurisdiction.parse("UK")
        Traceback (most recent call last):
        ValueError: 'UK' is not an ISO 3166 code; write 'GB'
        """
        require_text(text, cls)
        return cls(text)

    def __str__(self) -> str:
        return self.code

    @property
    def name(self) -> str:
        """The short English name, without any designation mark."""
        return _NAMES[self.code]

    @property
    def official_name(self) -> str:
        """The official English name, as in "Republic of Serbia"; the short one when not listed."""
        return _OFFICIAL_NAMES.get(self.code, self.name)


WESTERN_BALKANS = tuple(Jurisdiction(code) for code in ("AL", "BA", "XK", "ME", "MK", "RS"))
"""The six beneficiaries, in the alphabetical order of their English names."""

JURISDICTIONS = tuple(map(Jurisdiction, _NAMES))
"""Every jurisdiction, in the order of the codes."""

MEMBER_STATES = tuple(
    Jurisdiction(code)
    for code in (
        "BE", "BG", "CZ", "DK", "DE", "EE", "IE", "GR", "ES", "FR", "HR", "IT", "CY", "LV", "LT",
        "LU", "HU", "MT", "NL", "AT", "PL", "PT", "RO", "SI", "SK", "FI", "SE",
    )
)  # fmt: skip
"""The Member States of the EU in protocol order (Interinstitutional Style Guide 7.1.1)."""

KOSOVO_NOTE = (
    "This designation is without prejudice to positions on status, and is in line with UNSCR "
    "1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
)
"""The note of the Kosovo* designation, word for word (Eurostat, glossary, protocol order)."""

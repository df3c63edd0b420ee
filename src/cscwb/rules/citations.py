"""Sources that several rules cite."""

ANNEX_VI = "[PRAG, Annex VI](https://docest.com/doc/38902/final-narrative-report)"
GDPR = "[GDPR, Article 10](https://gdprhub.eu/index.php?title=Article_10_GDPR)"
INNOCENCE = (
    "[Directive (EU) 2016/343, Article 4](https://fra.europa.eu/en/law-reference/"
    "directive-eu-2016343-european-parliament-and-council-9-march-2016-strengthening-1)"
)
ISG = "Interinstitutional Style Guide"
ITALY = (
    "[d.lgs. 106/2006, Article 5, as amended by d.lgs. 188/2021]"
    "(http://gazzettaufficiale.biz/atti/2021/20210284/21G00199.htm)"
)
PHOTOGRAPHY = (
    "[EU photography guidelines](https://international-partnerships.ec.europa.eu/knowledge-hub/"
    "digital-content-guidelines/photography_en)"
)
VISIBILITY = (
    "[Communicating and raising EU visibility, 2022](https://international-partnerships.ec."
    "europa.eu/knowledge-hub/communicating-and-raising-eu-visibility-guidance-external-actions_en)"
)

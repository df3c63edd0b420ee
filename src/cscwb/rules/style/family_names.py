"""Family names that are common in the region and around it, and have hardly any other meaning."""

_ALBANIAN = """
    Aliaj Aliu Arifi Avdiu Bajrami Bala Balla Basha Begaj Begolli Beqaj Beqiri Berisha Biba Bici
    Braha Brahimi Bushati Buzi Bytyqi Ceka Cela Daci Daja Dauti Dedaj Dema Demaj Demiri Dervishi
    Doçi Duka Duraku Elezi Emini Fejzullahu Ferati Gashi Gega Gjeloshi Gjini Gjocaj Gjoka Gjonaj
    Gjoni Hajdari Halili Halimi Haliti Hamiti Haradinaj Hasanaj Hasani Haxhiu Hoti Hoxha Hoxhaj Hysa
    Hyseni Ibrahimi Idrizi Imeri Islami Ismaili Jashari Kastrati Kelmendi Koci Kodra Krasniqi
    Kryeziu Kuqi Kurti Lala Limani Lleshaj Lleshi Luli Lushi Maloku Marku Maxhuni Mehmeti Mema Muça
    Murati Musliu Mustafaj Myftari Ndoja Neziri Nikolli Nuhiu Osmanaj Osmani Pepa Pepaj Pjetri Preka
    Prifti Qosja Rama Ramadani Rexha Rexhaj Rexhepi Rrahmani Rustemi Sadiku Salihu Sejdiu Selimi
    Selmani Shabani Shala Shehi Shehu Shkreli Shyti Sinani Sulejmani Syla Tahiri Thaçi Thaqi Toçi
    Topalli Troshani Ukaj Vata Veliu Veseli Xhafa Xhaferi Xhaka Xhemaili Ymeri Zefi Zeneli Zeqiri
    Zogaj Zogu
"""
_SLAVIC = """
    Antić Babić Bašić Begić Bogdanić Božić Ćosić Delić Đokić Đurić Filipović Grbić Grujić Hadžić
    Hodžić Horvat Ilić Ivić Jelić Jerić Jović Jukić Jurić Kostić Kovač Krstić Lazić Lekić Lukić
    Marić Martić Matić Mehić Mišić Mitić Nikić Nikolić Novak Pavić Pavlić Perić Petrić Popić Rakić
    Ristić Savić Simić Spasić Stanić Stojić Tadić Tasić Todić Tomić Vasić Vučić Vujić Zekić Živić
"""
_OTHERS = """
    Arslan Aslan Aydın Bauer Becker Bianchi Çelik Çetin Conti Dimitriou Doğan Erdoğan Esposito
    Ferraro Ferretti Fischer Gallo Gatti Georgiou Greco Hoffmann Hofmann Huber Ioannou Kaya Keller
    Kılıç Koç Konstantinou Korkmaz Krüger Lehmann Lombardi Maier Mancini Mayer Meier Meyer Moretti
    Müller Neumann Nikolaou Özdemir Öztürk Polat Ricci Rinaldi Rizzo Rossi Russo Şahin Santoro
    Schäfer Schmidt Schmitt Schneider Scholz Schröder Schulz Schulze Schwarz Vitale Vlachos Weber
    Yıldırım Yıldız Yılmaz
"""

FAMILY_NAMES = frozenset(f"{_ALBANIAN} {_SLAVIC} {_OTHERS}".split())

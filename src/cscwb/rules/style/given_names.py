"""Given names that are common in the region and around it: they do not say whose they are."""

__all__ = ["GIVEN_NAMES"]

_ALBANIAN = """
    Adem Agim Agron Albert Albin Alban Altin Arben Ardian Ardit Arian Armend Artan Arta Astrit Avni
    Bajram Bardh Bashkim Bekim Behar Besa Besart Besim Besnik Blerim Blerta Bledar Bujar Burim
    Dardan Diana Dritan Driton Drita Edon Edmond Elira Elvis Endrit Enver Erion Ermal Ervin Fadil
    Fatbardh Fatjon Fatmir Fatos Fatmire Faton Ferdinand Flamur Fatime Florian Florin Genc Gent
    Gentian Gezim Gëzim Gjergj Gjon Granit Hajdin Halil Hasan Ilir Isa Ismail Jeton Jetmir Kastriot
    Klodian Kreshnik Kujtim Kushtrim Ledian Lirim Liri Lirie Lulzim Lule Luan Luljeta Majlinda
    Mentor Merita Mimoza Mirlinda Muhamet Naim Naser Nazmi Nexhat Nevila Petrit Pëllumb Qemal
    Ramadan Redon Rexhep Rinor Saimir Selim Shaban Shpend Shpetim Shqipe Shkelzen Skender Sokol
    Taulant Teuta Uran Valbona Valdet Valon Veton Vjosa Vjollca Xhevdet Ylli Zef Zamir
"""
_SOUTH_SLAVIC = """
    Aleksandar Aleksandra Ana Anastasija Andjela Andrej Andrija Angel Anita Ante Atanas Biljana
    Blagoja Blagoj Boban Bogdan Bojan Bojana Boris Borislav Boro Božidar Branislav Branimir Branka
    Branko Dalibor Damir Damjan Daniela Danijel Danilo Darko Davor Dejan Dimitar Dimitrije Dino
    Dragan Dragana Dragica Drago Dragoslav Draško Dražen Duško Dušan Đorđe Elena Filip Gligor Goce
    Goran Gordana Gorazd Hrvoje Igor Ilija Ivan Ivana Ivica Ivo Jadranka Jasmina Jasna Jelena
    Josip Jovan Jovana Jovica Katarina Kiril Kosta Kristijan Krsto Lazar Lena Lidija Ljiljana
    Ljubica Ljubomir Ljupčo Luka Maja Marija Marijana Marina Marin Mario Marko Martin Mate Matija
    Mihajlo Mihail Mila Milan Milana Mile Milena Milica Milivoje Miljan Milorad Miloš Milovan Mira
    Miro Mirjana Mirko Miroslav Mladen Momčilo Nada Nadežda Nataša Nebojša Nemanja Nenad Nikola
    Nina Ognjen Oliver Olga Olja Pavle Pero Petar Petra Predrag Rade Radmila Rado Radoslav Radovan
    Ratko Risto Roza Sandra Sanja Saša Sasho Simeon Simona Siniša Slađana Slavica Slavko Slobodan
    Snežana Sonja Srđan Stanislav Stefan Stevan Stipe Stojan Suzana Svetlana Tamara Tanja Tatjana
    Teodora Tihomir Tihana Todor Tode Tomislav Toni Trajan Trajče Uroš Valentin Valentina Vanja
    Vasil Velimir Velibor Veljko Vera Vesna Viktor Violeta Vjekoslav Vlada Vlado Vladan Vladimir
    Vlatko Vojislav Vuk Zdravko Željka Željko Zlatko Zoran Zorica Zvezdan Zvonko Žarko Živko
"""
_BOSNIAN_AND_TURKISH = """
    Adis Admir Adnan Ahmed Ahmet Ajla Alen Ali Alija Almir Almira Amar Amela Amer Amina Amir Amra
    Armin Asim Azra Bakir Behija Dženan Dženana Edin Edina Eldin Elma Elvedin Elvir Emina Emir Enes
    Enisa Ermin Esad Fahrudin Faruk Fatima Fatma Fikret Hakan Hamza Hana Haris Harun Hasan Husein
    Hüseyin Ibrahim İbrahim Ismet Izet Jasmin Kemal Kenan Lejla Mehmed Mehmet Mersad Mevludin Mirsad
    Mirza Muamer Muhamed Muhammad Mujo Mustafa Nedim Nedžad Nermin Nermina Nihad Nusret Omar Omer
    Osman Ramiz Rasim Refik Rifat Safet Salih Samir Samira Sanel Sead Sejad Selma Semir Senad Senada
    Suad Suleiman Sulejman Šefik Tarik Vedad Vahid Yusuf Zehra Zijad Zlatan Zuhdija
"""
_OTHERS = """
    Alberto Alejandro Alessandro Alexander Alexandru Andrea Andreas Angela Anna Antonio Carlos
    Carmine Catherine Chiara Christian Christos Claudia Cristian Daniel David Diego Dimitrios
    Domenico Eduardo Emanuele Enrico Ernesto Fabio Federico Fernando Francesca Francesco Franco
    Gabriel Georgios Gerhard Giorgio Giovanni Giuseppe Giulia Hans Ioannis Ionut Jan Javier Jesus
    Johannes John Jorge José Juan Julia Karl Klaus Konstantinos Krzysztof Laura Lorenzo Luca Luigi
    Luis Manuel Marco Marcos Maria Mario Markus Massimo Matteo Maurizio Michael Michele Miguel Mihai
    Mohamed Mohammed Nicola Nikolaos Nikolaus Pablo Paolo Pasquale Patrick Paul Paula Pedro Peter
    Philipp Pietro Pjotr Rafael Raffaele Ricardo Riccardo Robert Roberto Rocco Salvatore Sergei
    Sergio Simone Stefania Stefano Thomas Tommaso Vincenzo Vasile Walter Wolfgang
"""

GIVEN_NAMES = frozenset(f"{_ALBANIAN} {_SOUTH_SLAVIC} {_BOSNIAN_AND_TURKISH} {_OTHERS}".split())

"""Given names that are common in the region and around it: they do not say whose they are."""

__all__ = ["GIVEN_NAMES"]

_ALBANIAN = """
    Adem Afërdita Afrim Agim Agnesa Agron Ajdin Ajet Alban Albana Albert Albin Albina Albulena Aleks
    Alfred Alket Alketa Altin Amarildo Anila Arben Arbër Arbnor Arbnora Ardian Ardiana Ardit Ardita
    Arian Arianit Arjan Arlind Arlinda Armando Armend Arsim Arta Artan Astrit Aurel Aurela Avdi Avni
    Azem Bajram Bardh Bardhyl Bashkim Behar Bekim Bektash Beqir Besa Besart Besfort Besiana Besim
    Besnik Bledar Blendi Blerim Blerina Blerta Brikena Bujar Bukurie Burim Dafina Dardan Dhimitër
    Dhurata Diana Ditmir Donika Dorian Dorina Drilon Drita Dritan Driton Edmond Edon Eduart Egzon
    Egzona Ejup Elda Elira Elona Elton Elvana Elvis Endrit Enea Enkel Enkeleda Enver Eralda Erion
    Erjon Ermal Ermir Ermira Ersi Ervin Esat Fadil Fahri Fatbardh Fatbardha Fatime Fation Fatjon
    Fatlum Fatmir Fatmire Faton Fatos Fehmi Ferdinand Ferit Fisnik Fitim Fitore Fjolla Flamur
    Florian Florin Flutura Gani Gazmend Genc Gent Gentian Gentiana Gentjan Gerta Gezim Gëzim Gjergj
    Gjergji Gjon Granit Gresa Hajdin Haki Halil Hasan Hashim Haxhi Hilmi Hysen Hysni Ibish Idriz
    Ilir Isa Ismail Ismet Jetmir Jeton Jonida Kadri Kastriot Klajdi Kledi Klevis Klodian Kreshnik
    Kriste Kujtim Kujtime Kushtrim Labinot Lavdim Ledian Ledina Leonard Leonora Leutrim Lindita Liri
    Liridon Liridona Lirie Lirim Lorik Luan Luiza Lule Luljeta Lulzim Lumturije Majlinda Mentor
    Merita Migjen Mimoza Mirjeta Mirlinda Muhamet Muharrem Myrvete Naim Naser Nazim Nazmi Nderim
    Ndoc Ndue Nertila Nevila Nexhat Nuredin Olsi Orges Ornela Pashk Pëllumb Petrit Pjetër Preng
    Prenk Qamil Qazim Qemal Ramadan Redon Rexhë Rexhep Rezarta Rinor Rovena Rrahman Rron Rrustem
    Rustem Sabri Sadik Safet Saimir Sali Salih Selim Selman Shaban Shefqet Sherif Shkëlqim Shkelqim
    Shkelzen Shpend Shpetim Shpresa Shqipe Shqiponja Shyqri Skender Skënder Sokol Suela Sulejman
    Sylejman Tahir Taulant Teuta Thoma Ukë Uran Valbona Valdet Valmir Valmira Valon Vehbi Vesel
    Veton Visar Vjollca Vjosa Vllaznim Xhavit Xheladin Xhelal Xhemail Xhemajl Xhemal Xhevdet Ylli
    Zamir Zef Zenel Zenun Zeqir Zijadin Zyber
"""
_SOUTH_SLAVIC = """
    Aca Aco Aleksa Aleksandar Aleksandra Ana Anastasija Anđela Anđelka Andjela Andrej Andrija Aneta
    Angel Angelina Anita Ante Anton Antonija Antun Arsen Asen Atanas Biljana Blaga Blagica Blagoj
    Blagoja Blagoje Blaž Blažo Boban Bogdan Bogoljub Bojan Bojana Bojko Bore Boris Borislav Borka
    Boro Bosko Boško Božidar Branimir Branislav Branka Branko Bratislav Budimir Čedomir Cvetan
    Cvetanka Cvetko Dalibor Damir Damjan Danica Daniela Danijel Danilo Danka Danko Darko Davor Dejan
    Desimir Desislava Dimče Dimitar Dimitrija Dimitrije Dimitrina Dino Djordje Djordjije Djuro
    Dobrica Dobrila Dobrivoje Dojčin Đorđe Đorđije Dragan Dragana Dragica Dragiša Drago Dragoljub
    Dragomir Dragoslav Draško Dražen Đurđa Đuro Dušan Dušanka Duško Elena Emil Emilija Evgeni Filip
    Frane Frano Galina Gavrilo Georgi Gjoko Gjorge Gjorgji Gligor Goce Gojko Goran Goranka Gorazd
    Gordana Grigor Hristijan Hristina Hristo Hrvoje Ignjat Igor Ilija Ilinka Ilko Irena Ivajlo Ivan
    Ivana Ivaylo Ivelin Ivica Ivo Jadranka Jagoda Jagoš Jakov Jaroslav Jasmina Jasminka Jasna Jelena
    Jordanka Josif Josip Jovan Jovana Jovica Jure Jurica Kalin Kalojan Kaloyan Katarina Katerina
    Kire Kiril Klara Kliment Kosta Kostadin Krasimir Krešimir Kristijan Kristina Krsto Krum Ksenija
    Lazar Lazo Lena Lenka Leon Lidija Ljiljana Ljube Ljuben Ljubica Ljubinka Ljubo Ljubomir Ljupčo
    Ljupka Lovro Luka Lyuben Lyubomir Magdalena Maja Maksim Manol Margarita Marica Marija Marijan
    Marijana Marin Marina Mario Marjan Marko Martin Mate Matea Matija Metodi Metodija Mihail Mihajlo
    Mila Miladin Milan Milana Milanka Mile Milena Milentije Milica Milisav Milivoj Milivoje Miljan
    Miljana Milka Milko Milojko Milorad Miloš Milovan Milutin Minčo Miodrag Mira Mirčo Mirjana Mirko
    Miro Miroslav Miša Misho Mitar Mitko Mladen Momčilo Momir Monika Nada Nadežda Nataša Nebojša
    Nedeljko Nemanja Nenad Neven Nevena Niko Nikola Nikolaj Nikolay Nikolina Nikša Nina Novak Novica
    Obrad Obren Ognjen Ognyan Olga Oliver Olja Orce Ostoja Panče Pavle Pavlina Pero Petar Petko
    Petra Petrit Plamen Predrag Radan Rade Radenko Radica Radiša Radmila Rado Radoje Radojica
    Radomir Radoš Radosav Radoslav Radoslava Radovan Rajka Rajko Ranko Raša Ratka Ratko Renata Risto
    Rosen Rosica Roza Ruža Ružica Sandra Sanja Saša Sasho Sašo Savo Silvana Simeon Simona Siniša
    Slađana Sladjana Slavčo Slavica Slaviša Slavko Slavoljub Slobodan Snežana Snezana Sofija Sonja
    Spase Spasoje Srboljub Srđan Srdjan Srećko Sreten Stamen Stanimir Stanislav Stanko Stanoje
    Stefan Stefani Stevan Stevo Stipe Stjepan Stojan Stojanka Stoyan Strahinja Suzana Svetlan
    Svetlana Svetoslav Svetozar Tamara Tanja Tatjana Teodora Tihana Tihomir Tijana Tode Todor
    Todorka Tome Tomislav Tomo Toni Trajan Trajče Trajko Tripun Trpe Tsvetan Tsvetelina Uroš
    Valentin Valentina Vančo Vane Vanja Vasil Vasilije Vaska Vasko Vaso Velibor Velimir Velin Veljko
    Vera Verica Verka Veselin Veselina Veselinka Vesna Vidoje Viktor Viktorija Vinko Violeta
    Vjekoslav Vlada Vladan Vladica Vladimir Vladislav Vlado Vlatko Vojin Vojislav Vuk Vukašin Vuksan
    Yana Yordan Yordanka Žaklina Žana Žaneta Žarko Zdenka Zdenko Zdravka Zdravko Željana Željka
    Željko Žika Živko Živojin Živorad Zlata Zlatica Zlatka Zlatko Zoja Zora Zoran Zore Zorica
    Zvezdan Zvonimir Zvonko
"""
_BOSNIAN_AND_TURKISH = """
    Abdulah Abdullah Adela Adem Adis Admir Adnan Ahmad Ahmed Ahmet Aida Ajla Aldin Aldina Alen Ali
    Alija Alma Almir Almira Amar Amela Amer Amina Amir Amra Anel Arif Armin Asim Ayhan Ayşe Aziz
    Azra Bahrija Bakir Bayram Behija Bülent Burak Cemal Cengiz Çetin Damira Denis Deniz Dino Džafer
    Džemal Džemila Dženan Dženana Dževad Edhem Edin Edina Ekrem Eldar Eldin Elma Elmir Elmira
    Elvedin Elvir Elvira Emel Emina Emir Emre Enes Enisa Ensar Ercan Erdal Erdem Erdoğan Ergün Ermin
    Erol Ersin Esad Esma Fadila Fahreta Fahrija Fahrudin Faruk Fatima Fatma Fehim Ferhat Ferid Fevzi
    Fikret Fuad Gökhan Gülşen Hajra Hajrudin Hakan Halid Halim Hamdi Hamid Hamza Hana Haris Harun
    Hasan Hasib Hatice Hidajet Hikmet Hilmi Hilmija Husein Hüseyin Husnija Ibrahim İbrahim Ibro
    Idris İlhan İlker Irfan Irma Isak İsmail Ismet Ismeta Izet Jasmin Jusuf Kadir Kasim Kemal Kenan
    Kerim Lejla Levent Mahir Mahmud Mahmut Maida Mehmed Mehmedalija Mehmet Meliha Melisa Memet
    Merima Mersad Mevludin Mevlüt Midhat Mirela Mirsad Mirza Mithat Muamer Muhamed Muhamer Muhammad
    Muharem Mujo Murad Murat Muris Mustafa Nadira Nasuf Nazif Necati Nedim Nedžad Nermin Nermina
    Nezir Nihad Nijaz Nusret Nusreta Oğuz Okan Omar Omer Ömer Onur Orhan Osman Özgür Özlem Ragıp
    Rahim Rahman Ramiz Ramo Rašid Rasim Recep Refik Remzi Remzija Reşat Rifat Rijad Sabahudin Şaban
    Sabina Sabit Sadık Safet Şahin Sakib Salih Samir Samira Sanel Sanela Sanid Sead Sedat Sefer
    Šefik Sejad Selçuk Selma Semir Semira Senad Senada Senaid Şenol Serdar Serhat Serkan Servet
    Sevim Sinan Suad Süha Şükrü Suleiman Sulejman Süleyman Suljo Taner Tarik Tayfun Tuncay Turgut
    Ufuk Uğur Ümit Vahid Vedad Veli Volkan Yaşar Yasin Yavuz Yılmaz Yunus Yusuf Zafer Zaim Zehra
    Zekeriya Zeki Zerina Zeynep Zijad Zikret Zlatan Zuhdija
"""
_OTHERS = """
    Achim Adolfo Agostino Alberto Aldo Alejandro Aleksei Alessandro Alexander Alexandra Alexandros
    Alexandru Alexei Alexis Alfonso Alfredo Amedeo Anastasios Andrea Andreas Angela Angelo Anna
    Annalisa Antonella Antonio Antonios Antonis Apostolos Argyrios Aristidis Armando Athanasios
    Attilio Axel Barbara Benedetto Bernd Bernhard Björn Brigitte Carla Carlo Carlos Carmine Carsten
    Caterina Catherine Cesare Charalampos Chiara Christa Christian Christina Christoph Christopher
    Christos Ciro Claudia Claudio Corrado Cosimo Costel Cristian Damiano Daniel Daniele Dario David
    Davide Diego Dieter Dimitra Dimitrios Dimitris Dmitri Domenico Donato Edoardo Eduardo
    Eleftherios Eleni Elisabetta Emanuele Emilio Enrico Erich Ernesto Erwin Eugenio Evangelos Fabio
    Fabrizio Federico Felice Ferenc Fernando Filippo Flavio Fotios Francesca Francesco Franco Franz
    Friedrich Fritz Gábor Gabriel Gaetano Gennaro Georg George Georgios Gerhard Gheorghe Giacomo
    Gianfranco Gianluca Gianni Giannis Gino Giorgio Giorgos Giovanna Giovanni Giulia Giuliano Giulio
    Giuseppe Graziano Gregorio Guido Günter Günther Gustavo Hans Harald Hartmut Heiko Heinrich Heinz
    Helga Helmut Henrik Herbert Holger Horst Ilias Ingrid Ioan Ioana Ioannis Ion Ionut István Iulian
    Ivano Jan Javier Jens Jesus Joachim Jochen Johannes John Jonas Jörg Jorge José Josef Joseph Juan
    Julia Jürgen Karin Karl Karsten Katharina Kevin Klaus Konstantinos Kostas Krzysztof Kurt
    Kyriakos Lars László Laura Leonidas Liviu Lorenzo Lothar Luca Lucia Luciano Ludwig Luigi Luis
    Manfred Manolis Manuel Marcel Marcello Marcin Marco Marcos Maria Marian Mariano Marinos Mario
    Marius Markus Martina Massimo Matteo Matthias Maurizio Mauro Maximilian Michael Michele Miguel
    Mihai Mihail Mirela Mohamed Mohammed Monica Moritz Nello Nicola Nicolae Nicolò Nikita Nikolaos
    Nikolaus Nikos Norbert Oleg Orazio Oscar Oskar Otto Pablo Panagiotis Panos Pantelis Paola Paolo
    Paraskevas Pasquale Patrick Patrizia Paul Paula Pedro Peter Petros Philipp Pierluigi Piero
    Pietro Piotr Pjotr Radu Rafael Raffaele Rainer Ralf Reinhard Renato Renzo Ricardo Riccardo
    Robert Roberto Rocco Roland Rolf Rosario Rüdiger Rudolf Ruggero Sabine Salvatore Sandro Savvas
    Sebastian Sebastiano Serena Sergei Sergio Sergiu Siegfried Silvia Silvio Simone Sotirios Sotiris
    Spiros Spyridon Spyros Stavros Stefania Stefano Stefanos Steffen Stelios Stephan Sven Thanasis
    Theo Theodoros Thomas Tobias Tommaso Torsten Ugo Ulrich Umberto Uwe Valerio Valter Vangelis
    Vasile Vasileios Vasilis Vassilis Vincent Vincenzo Vito Vittorio Volker Walter Werner Wilhelm
    Wolfgang Yannis Yiannis Zsolt
"""

GIVEN_NAMES = frozenset(f"{_ALBANIAN} {_SOUTH_SLAVIC} {_BOSNIAN_AND_TURKISH} {_OTHERS}".split())

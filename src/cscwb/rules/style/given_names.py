"""Given names that are common in the region and around it; none belongs to one known person."""

_ALBANIAN = """
    Adem Afërdita Afrim Afrore Agim Agnesa Agron Ajdin Ajet Alban Albana Albert Albin Albina
    Albulena Aleks Aleksandër Alfred Alket Alketa Altin Amarildo Anila Anisa Arben Arbër Arbnor
    Arbnora Ardian Ardiana Ardit Ardita Arian Arianit Arjan Arjeta Arlind Arlinda Armando Armend
    Armir Arsim Arta Artan Artur Astrit Aulona Aurel Aurela Avdi Avni Azem Bajram Bardh Bardhyl
    Bashkim Behar Bekim Bektash Beqir Besa Besart Besfort Besiana Besim Besnik Bexhet Bledar Blendi
    Blerim Blerina Blerta Blertë Brikena Bujar Bukurie Burim Dafina Dardan Dashamir Dashnor Denada
    Dhimitër Dhurata Diana Ditmir Donika Dorian Dorina Dorjan Drilon Drita Dritan Driton Edlira
    Edmond Edon Eduart Egzon Egzona Ejdi Ejup Elda Elidon Elira Elmaz Elona Elton Elvana Elvis
    Emiljano Endrit Enea Engjëll Enis Enkel Enkeleda Entela Enver Eralda Ergin Ergys Erion Erjon
    Ermal Ermir Ermira Ersi Ervin Esat Etleva Fabiola Fadil Fahri Fatbardh Fatbardha Fatime Fation
    Fatjon Fatjona Fatlum Fatmir Fatmire Faton Fatos Fehmi Ferdinand Feride Ferit Fisnik Fitim
    Fitore Fjolla Flamur Florian Florin Florjan Flutura Gani Gazmend Genc Gent Gentian Gentiana
    Gentjan Gentjana Gerta Gezim Gëzim Gjergj Gjergji Gjon Granit Gresa Hajdin Hajredin Haki Halil
    Hasan Hashim Haxhi Hilmi Hysen Hysni Ibish Idriz Ilir Ilirjan Ilirjana Isa Ismail Ismet Isuf
    Jakup Jetmir Jeton Jonida Juljan Kadri Kastriot Klajdi Klaudio Kledi Klevis Klodian Kreshnik
    Kristaq Kriste Kujtim Kujtime Kushtrim Labinot Lavdim Lavdrim Leart Ledian Ledina Lekë Leonard
    Leonora Leutrim Lindita Liri Liridon Liridona Lirie Lirim Llazar Llesh Lorenc Lorik Luan Luiza
    Lule Luljeta Lulzim Lumturije Majlinda Mariglen Marjeta Marsel Mehdi Mentor Merita Mevlan Migjen
    Mikel Mimoza Mirjeta Mirlinda Muhamet Muharrem Myrvete Myslim Naim Naser Nazim Nazmi Nazmije
    Nderim Ndoc Ndue Neritan Nertila Nevila Nevzat Nexhat Nikoll Nikollë Nuredin Nuri Olsi Orges
    Orgest Ornela Panajot Pandeli Pashk Pëllumb Përparim Petraq Petrit Pjetër Preng Prenk Qamil
    Qazim Qemal Qerim Ramadan Ramazan Redon Reshat Rexhë Rexhep Rezarta Rigers Rinor Romeo Rovena
    Rrahman Rron Rrustem Rudina Rustem Sabri Sabrije Sadik Safet Saimir Sali Salih Sami Selim Selman
    Shaban Shefki Shefqet Sherif Shkëlqim Shkelqim Shkelzen Shpend Shpetim Shpresa Shqipe Shqiponja
    Shukri Shyqri Sidorela Skender Skënder Skerdi Sokol Sotir Spartak Spiro Suela Sulejman Sylejman
    Tahir Taulant Tefik Teuta Thoma Ukë Uran Valbona Valdet Valdete Valentino Valmir Valmira Valon
    Vangjel Vehbi Vesel Veton Visar Vjollca Vjosa Vllaznim Vullnet Xhafer Xhavit Xheladin Xhelal
    Xhemail Xhemajl Xhemal Xhevahir Xhevat Xhevdet Xhulio Ylber Ylli Ymer Zamir Zana Zef Zenel Zenun
    Zeqir Zijadin Zyber
"""
_SOUTH_SLAVIC = """
    Aca Aco Aleksa Aleksandar Aleksandra Aleksej Aleš Ana Anastasija Anđela Anđelka Andjela Andraž
    Andrej Andrija Anelia Aneta Angel Angelina Anita Ante Anton Antonija Antun Anže Arsen Asen
    Asparuh Atanas Biljana Bilyana Blaga Blagica Blagoj Blagoja Blagojče Blagoje Blagovest Blaž
    Blažena Blažo Boban Bogdan Bogoljub Bojan Bojana Bojko Bore Boris Borislav Borka Boro Bosko
    Boško Boštjan Bozhidar Božidar Branimir Branislav Branka Branko Bratislav Budimir Čedomir
    Chavdar Cvetan Cvetanka Cvetko Dalibor Damir Damjan Dančo Danica Daniela Danijel Danilka Danilo
    Danka Danko Darija Darina Darko Davor Dejan Delyan Desimir Desislava Dilyana Dimče Dimitar
    Dimitrija Dimitrije Dimitrina Dino Djordje Djordjije Djuro Dmitar Dobrica Dobrila Dobrivoje
    Dobromir Dojčin Donka Dora Đorđe Đorđije Dorotea Dragan Dragana Dragi Dragica Dragiša Drago
    Dragoljub Dragomir Dragoslav Draško Dražen Đurđa Đuro Dušan Dušanka Dušica Duško Elena Elica Ema
    Emil Emilia Emilija Eva Evgeni Filip Frane Frano Frosina Gabrijela Galina Gašper Gavrilo Georgi
    Gergana Gjoko Gjorče Gjorge Gjorgji Gligor Goce Gojko Goran Goranka Gorazd Gordan Gordana Gregor
    Grigor Grozdan Helena Hristijan Hristina Hristo Hrvoje Ignjat Igor Ilija Ilinka Iliya Iliyan
    Ilko Irena Ivajlo Ivan Ivana Ivanka Ivaylo Ivelin Ivica Ivo Ivona Jadranka Jagoda Jagoš Jakov
    Janez Jaroslav Jasmina Jasminka Jasna Jelena Jernej Jordanka Josif Josip Josipa Jovan Jovana
    Jovanka Jove Jovica Jovo Jože Jure Jurica Kalin Kalojan Kaloyan Kamen Karlo Karmen Katarina
    Katerina Kire Kiril Klara Klemen Kliment Kočo Kole Kosta Kostadin Krasimir Krasimira Krešimir
    Kristijan Kristina Krste Krsto Krum Ksenija Lachezar Lambe Lara Lazar Lazo Lea Lena Lenka Leon
    Lidija Lilyana Ljiljana Ljube Ljuben Ljubica Ljubinka Ljubinko Ljubo Ljubodrag Ljubomir Ljupčo
    Ljupka Lovre Lovro Lucija Luka Lyuben Lyubomir Magdalena Maja Maksim Manol Margarita Marica
    Marija Marijan Marijana Marin Marina Mario Mariyana Marjan Marko Martin Maruša Mate Matea Matej
    Mateša Matija Matjaž Matko Mende Metodi Metodija Miha Mihaela Mihail Mihajlo Mijo Mila Miladin
    Milan Milana Milanka Milcho Mile Milena Milentije Milica Milijana Milisav Milivoj Milivoje
    Miljan Miljana Milka Milko Miloje Milojica Milojko Milorad Miloš Milovan Milutin Mincho Minčo
    Miodrag Mira Mirčo Mirjana Mirko Miro Miroslav Mirta Miša Misho Mitar Mitko Mitre Mladen Mojca
    Momčilo Momir Monika Nada Nadežda Nadezhda Nataša Naum Nebojša Nedeljko Nejc Nemanja Nenad Neven
    Nevena Niko Nikola Nikolai Nikolaj Nikolay Nikolče Nikolina Nikša Nina Nora Novak Novica Obrad
    Obren Ognjen Ognyan Olga Oliver Olja Orce Ostoja Panče Paskal Pavle Pavlina Pencho Penka Pero
    Petar Petko Petra Petrana Petre Petrit Petya Petyo Plamen Predrag Primož Radan Rade Radenko
    Radica Radiša Radivoje Radka Radmila Rado Radoje Radojica Radoman Radomir Radoš Radosav Radoslav
    Radoslava Radostin Radovan Rajka Rajko Rangel Ranko Raša Ratka Ratko Ratomir Renata Riste Risto
    Rodoljub Rosen Rosica Roza Rumen Rumyana Ruža Ružica Sandra Sanja Saša Sasho Sašo Savo Silvana
    Silvija Šime Simeon Simo Simona Siniša Slađana Sladjana Slavčo Slaven Slavi Slavica Slaviša
    Slavko Slavoljub Slavomir Slobodan Snežana Snezana Sofija Sonja Spase Spasoje Špela Srboljub
    Srđan Srđana Srdjan Srećko Sreten Stamen Stanimir Stanislav Stanislava Stanko Stanoje Stefan
    Stefani Stefka Stevan Stevčo Stevo Stipe Stjepan Stojan Stojanče Stojanka Stojko Stoyan
    Strahinja Suzana Svetislav Svetlan Svetlana Svetoslav Svetozar Svilen Tadej Tamara Tanja Taško
    Tatjana Teodor Teodora Tihana Tihomir Tijana Tina Tode Todor Todorče Todorka Tomaž Tome Tomislav
    Tomo Tonči Toni Trajan Trajče Trajko Trifun Tripun Trpe Tsvetan Tsvetanka Tsvetelina Tsvetomir
    Uroš Urška Valentin Valentina Valeri Valerija Vančo Vane Vanja Vanya Vasil Vasilije Vaska Vasko
    Vaso Vedran Vedrana Velibor Velichka Velimir Velin Veliša Veljko Veneta Ventsislav Vera Verica
    Verka Veroljub Veselin Veselina Veselinka Vesna Vidak Vidoje Vidosava Viktor Viktorija Vinko
    Violeta Vitomir Vjekoslav Vlada Vladan Vladica Vladimir Vladislav Vlado Vlajko Vlastimir Vlatko
    Vojin Vojislav Vujadin Vujica Vuk Vukašin Vukota Vuksan Yana Yanko Yavor Yordan Yordanka Zahari
    Žaklina Žana Žaneta Žarko Zdenka Zdenko Zdravka Zdravko Željana Željka Željko Zhelyazko Zhivko
    Žiga Žika Živko Živojin Živorad Zlata Zlatica Zlatka Zlatko Zoja Zora Zoran Zore Zorica Zrinka
    Zvezdan Zvezdana Zvonimir Zvonko
"""
_BOSNIAN_AND_TURKISH = """
    Abdulah Abdülkadir Abdullah Adela Adem Adil Adila Adis Admir Adnan Ahmad Ahmed Ahmet Aida Ajla
    Aldin Aldina Alen Ali Alija Alma Almir Almira Amar Amela Amer Amina Amir Amra Anel Arif Armin
    Asim Aslı Atilla Ayhan Aykut Ayşe Aziz Azra Bahrija Bakir Barış Bayram Behija Bilal Birol Bülent
    Burak Cemal Cengiz Çetin Cihan Damira Denis Deniz Dino Džafer Džemal Džemila Dženan Dženana
    Dževad Dževdet Ebru Edhem Edin Edina Ejub Ekrem Eldar Eldin Elif Elma Elmir Elmira Elvedin Elvir
    Elvira Emel Emina Emir Emre Enes Engin Enisa Ensar Enver Ercan Erdal Erdem Erdoğan Ergün Erhan
    Erkan Ermin Erol Ersin Esad Esma Eyüp Fadila Fahreta Fahrija Fahro Fahrudin Faruk Fatih Fatima
    Fatma Fehim Fehima Ferhat Ferid Ferida Fevzi Fikret Filiz Fuad Gökhan Güler Gülşen Hajra
    Hajrudin Hakan Halid Halim Halit Hamdi Hamdija Hamid Hamza Hana Haris Harun Hasan Hasib Hasnija
    Hatice Hazim Hidajet Hikmet Hilmi Hilmija Husein Hüseyin Husnija Hüsnü Ibrahim İbrahim Ibro
    Idris İlhan İlker Irfan Irma Isak İsmail Ismet Ismeta Izet Jasmin Jusuf Kaan Kadir Kasim Kemal
    Kenan Kerim Koray Lejla Levent Mahir Mahmud Mahmut Maida Mehmed Mehmedalija Mehmedin Mehmet
    Meliha Melisa Memet Mensur Merima Mersad Mesut Metin Mevlida Mevludin Mevlüt Midhat Mirela
    Mirsad Mirsada Mirza Mithat Muamer Mufid Muhamed Muhamer Muhammad Muharem Mujo Munib Munira
    Murad Murat Muris Mustafa Nadira Nasuf Nazif Necati Nedim Nedžad Nermin Nermina Nezir Nihad
    Nijaz Nijaza Nurija Nuriye Nusret Nusreta Oğuz Okan Oktay Omar Omer Ömer Onur Orhan Osman Osmo
    Ozan Özgür Özlem Ragıp Rahim Rahman Ramiz Ramo Rašid Rasim Recep Redžep Refik Remzi Remzija
    Reşat Rifat Rijad Sabahudin Şaban Šaban Sabina Sabit Sadık Safet Safija Şahin Sakib Salih Samed
    Samir Samira Sanel Sanela Sanid Sanin Sead Sedat Sefer Šefik Sejad Selçuk Selma Semir Semira
    Šemsudin Senad Senada Senaid Şenol Serdar Serhat Šerif Serkan Servet Sevgi Sevim Şevket Sibel
    Sinan Suad Süha Šukrija Şükrü Suleiman Sulejman Sulejmana Süleyman Suljo Tahir Taner Tarik
    Tayfun Tolga Tuncay Tuncer Turgut Ufuk Uğur Ümit Ünal Vahid Vedad Vedat Veli Volkan Yaşar Yasin
    Yavuz Yılmaz Yücel Yunus Yusuf Zafer Zaharija Zahid Zaim Zehra Zekeriya Zeki Zerina Zeynep Zijad
    Zikret Zlatan Zlatija Zuhdija
"""
_OTHERS = """
    Achim Adolfo Agostino Alberto Aldo Alejandro Aleksei Alessandro Alexander Alexandra Alexandre
    Alexandros Alexandru Alexei Alexis Alfonso Alfredo Amedeo Anastasios Andrea Andreas Angela
    Angelo Anna Annalisa Anton Antonella Antonio Antonios Antonis Apostolos Argyrios Aristidis
    Armando Arnaud Athanasios Attilio Axel Barbara Benedetto Bernd Bernhard Björn Brian Brigitte
    Carla Carlo Carlos Carmine Carsten Caterina Catherine Cesare Charalampos Charles Chiara Christa
    Christian Christina Christoph Christopher Christos Ciro Claudia Claudio Corrado Cosimo Costel
    Cristian Damiano Daniel Daniele Dario David Davide Dennis Diego Dieter Dimitra Dimitrios
    Dimitris Dmitri Domenico Donato Edoardo Eduardo Edward Eleftherios Eleni Elisabetta Emanuele
    Emilio Emma Enrico Eric Erich Ernesto Erwin Eugenio Evangelos Fabio Fabrizio Federico Felice
    Ferenc Fernando Filippo Fiorella Flavio Fotios Francesca Francesco Franco Franz Friedrich Fritz
    Gábor Gabriel Gaetano Gennaro Georg George Georgios Gerald Gerhard Gheorghe Giacomo Gianfranco
    Gianluca Gianni Giannis Gino Giorgio Giorgos Giovanna Giovanni Giulia Giuliano Giulio Giuseppe
    Graziano Gregorio Guido Günter Günther Gustavo Hans Harald Hartmut Heiko Heinrich Heinz Helga
    Helmut Hendrik Henrik Henry Herbert Holger Horst Ilias Ingrid Ioan Ioana Ioannis Ion Ionut
    István Iulian Ivano Jack Jakub James Jan Javier Jean Jens Jerzy Jesus Joachim Jochen Johannes
    John Jonas Jörg Jorge José Josef Joseph Juan Julia Jürgen Karin Karl Karsten Katharina Kathrin
    Kevin Klaus Konstantinos Kostas Krzysztof Kurt Kyriakos Lars László Laura Leonidas Leszek Liviu
    Lorenzo Lothar Luca Lucia Luciano Ludwig Luigi Luis Manfred Manolis Manuel Marcel Marcello
    Marcin Marco Marcos Marek Maria Marian Mariano Marinos Mario Marius Markus Martina Massimo
    Mateusz Matteo Matthew Matthias Maurizio Mauro Maximilian Michael Michele Miguel Mihai Mihail
    Mirela Mohamed Mohammed Monica Moritz Nathalie Nello Nicola Nicolae Nicolò Nikita Nikolaos
    Nikolaus Nikos Nils Norbert Olaf Oleg Orazio Oscar Oskar Otto Pablo Panagiotis Panos Pantelis
    Paola Paolo Paraskevas Pasquale Patrick Patrizia Paul Paula Pedro Peter Petros Philipp Pierluigi
    Piero Pierre Pietro Piotr Pjotr Radu Rafael Raffaela Raffaele Rainer Ralf Raul Reinhard Renato
    Renzo Ricardo Riccardo Richard Robert Roberto Rocco Roland Rolf Rosario Rüdiger Rudolf Ruggero
    Sabine Salvatore Sandro Sara Sarah Savvas Sebastian Sebastiano Serena Sergei Sergio Sergiu
    Siegfried Silvia Silvio Simon Simone Sotirios Sotiris Spiros Spyridon Spyros Stavros Stefania
    Stefano Stefanos Steffen Stelios Stephan Stephen Steven Susanne Sven Thanasis Theo Theodoros
    Thomas Tiziana Tobias Tom Tomasz Tommaso Torsten Ugo Ulrich Ulrike Umberto Uwe Valerio Valter
    Vangelis Vasile Vasileios Vasilis Vassilis Vincent Vincenzo Vito Vittorio Vladislavs Volker
    Walter Werner Wilhelm Willem William Wojciech Wolfgang Yannis Yiannis Zbigniew Zsolt
"""

GIVEN_NAMES = frozenset(f"{_ALBANIAN} {_SOUTH_SLAVIC} {_BOSNIAN_AND_TURKISH} {_OTHERS}".split())

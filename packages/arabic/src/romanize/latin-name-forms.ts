// Built by scripts/latin-names.ts from the lists of names in @faker-js/faker 10.6.0
// (MIT licence, Copyright (c) 2022-2025 Faker): change the program, not this file.

/** Given and family names in Latin letters, of many countries: those that several languages have. */
export const commonForms = `
aaliyah aaron abagail abbey abbie abbigail abbott abby abdiel abdul abdullah abe abel abelardo abernathy abigail
abigale abigayle abner abraham abshire ace ada adah adalberto adaline adam adams adan addie addison ade adel
adela adelbert adele adelia adelina adeline adell adella adelle adil adina aditya adolf adolfo adolph adolphus
adonis adrain adrian adriana adrianna adriano adriel adrien adrienne afton agata aglae agnes agustin agustina
ahmad ahmed ahmet aida aidan aiden aileen aimee aisha aiyana akeem aksel alaina alan alana alanis alanna alayna
alba albert alberta albertha alberto albin albina alda alden alea alec aleen alejandra alejandrin alejandro alek
aleksander aleksandra alena alene alessandra alessandro alessia alessio aletha alex alexa alexander alexandra
alexandre alexandrea alexandria alexandrine alexandro alexane alexanne alexie alexis alexys alexzander aleyna alf
alfonso alfonzo alford alfred alfreda alfredo ali alia alice alicia alida alina aline alisa alisha alison alivia
aliya aliyah aliza alize allan allegra allen allene allie allison ally alma alois alonzo alphonso alta altenwerth
althea alton alva alvah alvena alvera alverta alvin alvina alvis alyce alycia alysa alysha alyson alyssa alysson
amalia amanda amani amara amari amaya amber ambrose amelia amelie amely america americo amie amina amir amira
amiya amora amos amparo amy amya ana anabel anabela anabelle anahi anais anastacio anastasia anatol anatolie
andela ander anders anderson andre andrea andreane andreanne andreas andrej andres andrew andy aneta angel angela
angelica angelina angeline angelique angelita angelo angelou angie angus anibal anica anika anise anissa anita
aniya aniyah anja anjali anka ankunding ann anna annabel annabell annabelle annalise annamae annamarie anne
annetta annette annie annika anouk ansel ansley antal anthony antoinette anton antone antonetta antonette antoni
antonia antonietta antonin antonina antonio antwan antwon anya aphrodite april ara araceli aracely aras arch
archibald archie arda ardella arden ardith arely aretha ari ariadna arian ariana ariane arianna aric ariel
arielle aris aristide arjun arlene arlie arlo armand armando armani armin armstrong arnaldo arne arno arnold
arnoldo arnulfo aron art arthur artur arturo arvel arvid arvilla arya aryanna asa asha asher ashlee ashleigh
ashley ashly ashlynn ashton ashtyn asia assunta aster astrid asya athena aubree aubrey audie audra audreanne
audrey auer aufderhar august augusta augustin augustina augustine augustus aurel aurelia aurelie aurelio aurora
aurore austen austin austyn autumn ava avery avis axel ayana ayaz aydan ayden ayla aylin ayman aziel aziz azra
baby bahringer bailee bailey bak balaz balistreri baran barbara barney baron barrett barrows barry bart bartell
bartholome bartoletti barton bashirian batz bauch baumbach bay bayer baylee beahan bear beata beatrice beatty
beau beaulah bechtelar becker beckham becky bednar beer beier bela belinda bell bella belle ben benedict benjamin
bennett bennie benny benton berenice berg berge berger bergnaum bergstrom bernadette bernadine bernard bernardo
berneice bernhard bernice bernie berniece bernier bernita berry bert berta bertha bertram bertrand beryl bessie
beth bethany bethel betsy bette bettie betty bettye beulah beverly bianca bianka bibiana bilal bill billie billy
bins birdie bjorn blair blaise blake blanca blanche blanda blanka blaze blazej blick block blom blue bob bobbie
bobby bode boehm bogan bogdan bogisich bojan bojana bonita bonnie borer boris bosco bosman botsford bowie boyd
boyer boyle bozena bozidar brad braden bradford bradley bradly bradtke brady braeden brain brakus brandi brando
brandon brandt brandy brandyn branimir branislav branka brannon branson brant braulio braun braxton brayan breana
breanna breanne bree breitenberg brekke brenda brendan brenden brendon brenna brennan brennon brent bret brett
bria brian briana brianne brice bridget bridgette bridie brielle brienne brigita brigitte brionna brisa britney
britt brittany brock broderick brody brook brooke brooklyn brooks brown bruce bruen bruna bruno bryan bryana
bryant bryce brycen bryon buck buckridge bud buddy buford bulah burdette burley burnice buster byron cade caden
caesar caitlyn cale caleb caleen caleigh cali calista callie calvin camden camelia cameron camila camilla camille
camren camron camryn camylle can candace candelario candice candida candido caprice cara carelyn carey carina
carissa carl carla carlee carleton carley carli carlie carlo carlos carlota carlotta carlton carmel carmela
carmella carmelo carmen carmine carol carolanne carole carolina caroline carolyn carolyne carrie carroll carson
carter cartwright cary casandra casey casimer casimir casper cassandra cassandre cassidy cassie cassin catalina
caterina catharine catherine cathrine cathryn cathy cayla caylen ceasar cecelia cecil cecile cecilia cedric
cedrick celestine celestino celia celina celine cerise cesar chad chadd chadrick chaim champlin chance chandler
chanel chanelle charity charlene charles charley charlie charlotte chase chasity chauncey chaya chaz chelsea
chelsey chelsie cheryl chesley chester chet cheyanne cheyenne chiara chloe chris christ christa christelle
christian christiana christiansen christie christina christine christop christophe christopher christy chyna cia
ciara cicero cielo cierra cindy citlalli clair claire clara clarabelle clare clarence clarissa clark claud claude
claudia claudie claudine claudio clay clayton clemens clement clementina clementine clemmie cleo cleora cleta
cletus cleve cleveland clifford clifton clint clinton clotilde clovis cloyd clyde coby cody colby cole coleman
colin colleen collier collin collins colt colten colton columbus concepcion conn connelly conner connie connor
conor conrad conroy considine constance constantin consuelo cooper cora coral coralie coraline corbin cordelia
cordell cordia cordie corene corey corine corkery cormier cornelia cornelius cornell corrine cortez cortney
corwin cory cosima coty courtney coy craig crawford cremin creola crist cristal cristian cristina cristobal
cristopher crona cronin crooks cruickshank cruz crystal crystel cullen cummerata cummings curt curtis cydney
cynthia cyril cyrus dach dado dagmar dagmara dahl dahlia daija daisha daisy dakota dale dalila dallas dallin
dalton damaris dameon damian damien damion damon damore dan dana dandre dane dangelo danial danica daniel daniela
daniella danielle danika danilo dannie danny dante danyka daphne daphnee daphney darby dare daren daria darian
dariana darien darin darina dario darion darius darko darla darlene darnell daron darrel darrell darren darrick
darrin darrion darron darryl darwin daryl dashawn dasia daugherty dave david davide davin davion davis davon
davonte dawn dawson dax dayana dayna dayne dayton dean deangelo deanna debbie debora deborah debra deckow declan
dedric dedrick dee defne deion deja dejah dejon dejuan delaney delbert delfina delia delilah dell della delmer
delores delpha delphia delphine delta demarco demarcus demario demetris demetrius demi demond dena denesik denis
denisa denise deniz dennis denver deon deondre deontae deonte dereck derek derick deron derrick deshaun deshawn
desiree desmond dessie destany destin destinee destiney destini destiny devan devante deven devin devine devon
devonte devyn dewayne dewey dewitt dexter diamond diana diane dianna dianne dibbert dickens dicki dickinson diego
dietrich dilan dilara dillan dillon dimitri dina dino dion dior dixie dock dolly dolores domenic domenica
domenick domenico domingo dominic dominick dominik dominique don donald donat donata donato donavon donna donnell
donnelly donnie donny dooley dora dorcas doreen dorian doris dorota dorotea dorothea dorothy dorris dortha dorthy
doug douglas dovie doyle draga dragan drake drew duane dubuque dudek dudley dulce duncan durgan durward dusan
dustin dusty dwayne dwight dylan earl earlene earline earnest earnestine easter easton ebba ebert ebony eda edd
eddie eden edgar edgardo edison edita edith edmond edmund edna eduard eduardo edward edwardo edwin edwina edyth
edythe efe effertz effie efrain efren eileen einar eino ela eladio elaina elaine elbert elda eldon eldora eldred
eldridge eleanor eleanora eleanore eleazar electa elein elena elenor elenora eleonora eleonore elfrieda eli elia
elian eliana eliane elias eliezer elif elijah elin elina eline elinor elinore elisa elisabeth elise eliseo elisha
elissa eliza elizabeth ella ellen ellie elliot elliott ellis ellsworth elmer elmira elmo elmore elna elnora
elodie elody eloisa eloise elouise eloy elroy elsa else elsie elta elton elva elvera elvie elvira elvis elwin
elwyn elyse elyssa elza ema emanuel emanuela emard ember emelia emelie emely emerald emerson emery emie emil
emile emilia emilian emiliano emilie emilija emilio emily emin emir emma emmalee emmanuel emmanuelle emmerich
emmet emmett emmie emmitt emmy emory ena enes enid enoch enola enos enrico enrique ensar enzo ephraim era erdman
eriberto eric erica erich erick ericka erik erika erin erling erma erna ernest ernestina ernestine ernesto ernie
ernser ervin erwin eryn esmeralda esperanza essie esta esteban estefania estel estell estella estelle ester
estera estevan esther estrella etha ethan ethel ethelyn ethyl ettie eudora eugen eugene eugenia eula eulah
eulalia euna eunice eusebio eva evalyn evan evangeline evans eve evelina eveline evelyn everardo everett everette
evert evie ewald ewell eyre ezekiel ezequiel ezra fabian fabiana fabio fabiola fadel fae fahey faith fannie fanny
farah farkas farrah farrell fatima fatma faustino fausto favian favre fawn fay faye fayre federico fedora feeney
feest feil felicia feliciano felicita felicity felipa felipe felix felton ferdinand fermin fern fernando ferne
ferry fidel filiberto filip filipa filomena finley finn fiona fischer fisher flatley flavia flavie flavio fleta
fletcher flo flora flore florence florencio florentin florian florida florine flossie floy floyd flynn ford
forest forrest foster frami france frances francesca francesco francis francisca francisco franco francois
franecki franey frank frankie franklin franz fred freda freddie freddy frederic frederick frederik frederique
fredrick fredy freeda freeman freida freya frida frieda friedrich friesen fritsch fritz funk furman fynn gabe
gabor gabriel gabriela gabriella gabrielle gabrijela gael gaetano gage gaia gail gal galina garcia gardner garett
garfield garland garnet garnett garret garrett garrick garrison garry garth gary gaspar gaston gavin gayle gedeon
gene general genesis geneva genevieve genisis gennaro genoveva geo geoffrey georg george georgette georgia
georgiana georgianna geovanni geovanny geovany gerald geraldine gerard gerardo gerda gerhard gerhold gerlach
germaine german gerry gerson gertruda gertrude gia giada gianluca gianni gibson gideon gil gilbert gilberto gilda
giles gillian gina ginger gino gioia giovani giovanna giovanni giovanny gislason gisselle giulia giuliano
giuseppe gladyce gladys gleason gleichner glen glenda glenn glenna glennie gloria glover godfrey golda golden
goldner gonzalo goodwin goran gorczany gordana gordon gottlieb goyette grace gracie graciela grady graham grant
granville gray grayce grayson green greenfelder greenholt greer greg gregg gregor gregoria gregorio gregory greta
gretchen greyson griffin grimes grover gruber guadalupe gudrun guido guillermo guiseppe gulgowski gunnar gunner
gus gusikowski gussie gust gustav gustave gustavo gutkowski gutmann guy gwen gwendolyn haag habib hackett hadley
hafner hagenes hahn hailee hailey hailie hakan hakim hal haleigh haley halie halima halle hallie halvorson hamill
hammes hamza hana hand hane hank hanna hannah hans hansen harald harber hardy harley harmon harmony harold harper
harriet harris harrison harry hartmann harvey hasan haskell hassan hassie hattie hauck haven hayden hayes haylee
hayley haylie hazel hazle heaney heath heathcote heather heaven heber hector hegmann heidenreich heidi helen
helena helene helga helin hellen heller helmer heloise henderson hendrix henri henrietta henriette henrik henry
herbert herman hermann hermina hermine herminia herminio hermiston hershel herta hertha herzog hessel hester
hettie hettinger hickle hilario hilbert hilda hildegard hillard hillary hilll hills hilma hilpert hilton hintz
hipolito hippolyta hiram hirthe hobart hodkiewicz hoeger hofer holden hollie hollis holly holm homenick homer
hope hoppe horace horacio hortense horvath hosea houston howard howe howell hoyt hubert hudson huel huels hugh
hugo hulda humberto hunter hyatt hyman ian ibrahim icie ida idell idella idris ignacio ignatius igor ike ila
ilene iliana ilias ilja ilona ilyas ima imani imelda immanuel imogene imran ina inara ines inez inga ingrid
ingrida inka iowa ira ireland irena irene irina iris irma irvin irving irwin isa isaac isabel isabela isabell
isabella isabelle isac isadore isai isaiah isaias isak isidro isla ismael ismail isobel isom israel issac itzel
iva ivah ivan ivana ivanka ivica ivo ivory ivy izabela izabella izaiah jabari jace jacey jacinthe jacinto jack
jackeline jackie jacklyn jackson jacky jaclyn jacob jacobi jacobs jacobson jacqueline jacquelyn jacques jacynthe
jada jade jaden jadon jadranka jadyn jaeden jaida jaiden jailyn jaime jairo jakayla jake jakob jakobe jakub
jakubowski jaleel jalen jalon jalyn jamaal jamal jamar jamarcus jamel james jameson jamey jamie jamil jamir
jamison jammie jan jana janae jane janelle janessa janet janice janick janie janik janina janis janiya janna
janne jannie jany jaquan jaquelin jaqueline jara jared jaren jari jarod jaron jaros jarred jarrell jarret jarrett
jarrod jarvis jasen jaskolski jasmin jasmina jasmine jasna jason jasper jast jaunita javier javon javonte jaxon
jaxtyn jay jayce jaycee jayda jayde jayden jaydon jaylan jaylen jaylin jaylon jayme jayne jayson jazlyn jazmin
jazmyn jazmyne jazz jean jeanette jeanie jeanne jeannette jeannie jed jedediah jedidiah jeff jefferey jeffery
jeffrey jeffry jena jenifer jenkins jenna jennie jennifer jennings jenny jennyfer jens jensen jerad jerald
jeramie jeramy jerde jerel jeremiah jeremie jeremy jermain jermaine jermey jerod jerome jeromy jerrell jerrod
jerrold jerry jesper jess jesse jessica jessie jessika jessy jessyca jesus jett jette jettie jevon jewel jewell
jill jillian jim jimmie jimmy joakim joan joana joanie joann joanna joanne joannie joanny joany joaquin job
jocelyn jodi jodie jody joe joel joelle joesph joey johan johann johanna johannes johathan john johnathan
johnathon johnnie johnny johnpaul johns johnson johnston jolie jon jona jonah jonas jonatan jonathan jonathon
jones jordan jordane jordi jordon jordy jordyn jorge jorgen joris jose josef josefa josefina joseph josephine
josh joshua joshuah josiah josiane josianne josie josue journey jovan jovani jovanny jovany joy joyce jozef
jozefina juan juana juanita judah judd jude judge judith judson judy jules julia julian juliana julianne julie
julien juliet julieta julio julius juna june junior juniper junius justen justice justin justina justine juston
justus justyn juvenal juwan kacey kaci kacie kade kaden kadin kaela kaelyn kai kaia kailee kailey kailyn kaitlin
kaitlyn kaja kale kaleb kaleigh kaley kali kallie kameron kamil kamila kamille kamren kamron kamryn kane kaplan
kara karan kareem karelle karen kari kariane karianne karin karina karine karl karla karlee karley karli karlie
karma karolann karolina karson karsyn kasandra kasey kasper kassandra kassulke kat katarina kate katelin katelyn
katelynn katharina katherine katheryn kathleen kathlyn kathryn kathryne kathy katie katlyn katlynn katrina
katrine kattie kautzer kavon kay kaya kaycee kayden kayla kaylah kaylee kayleigh kayley kayli kaylie kaylin
keagan keanu keara keaton keebler keegan keeley keeling keely keenan keira keith kellen kelley kelli kellie kelly
kelsi kelsie kelton kelvin kemal kemmer ken kenan kendall kendra kendrick kenji kenna kennedi kennedy kenneth
kennith kenny kent kenton kenya kenyatta kenyon keon kerem kerluke kerry kertzmann keshaun keshawn kessler keva
keven kevin kevon keyon keyshawn khalid khalil kian kiana kianna kiara kiarra kiehn kiel kiera kieran kihn
kilback kiley kilian kim kimberly king kip kira kirk kirlin kirsten kirstin kitty klara klein klimczak kling
klocko kobe koby koch kody koelpin koepp kohler kolar kolby kole konopelski konrad konstantin korbin korey kornel
kory kos koss kovac kovacek kovacs kozey kraig krajcik kreiger kris krista kristen kristi kristian kristie
kristijan kristin kristina kristine kristof kristofer kristoffer kristopher kristy krupa krystal krystel krystina
kshlerin kub kubik kuhic kuhlman kuhn kulas kunde kunze kuphal kurt kurtis kutch kuvalis kyla kyle kylee kyleigh
kyler kylie kylo kyra labadie lacey lacy lada ladarius ladislav lafayette laila laisha lake lakin lam lamar
lambert lamont lana lance landen lane laney lang langosh langworth lara larisa larissa lark larkin laron larry
lars larson larue lasse latoya laura laurel lauren laurence laurent lauretta lauri lauriane laurianne laurie
laurine laury lauryn lavada lavern laverna laverne lavina lavinia lavon lavonne lawrence lawson layla layne lazar
lazaro lea leah leana leandro leann leanna leanne leannon leatha lebsack leda ledner lee leffler legros lehner
leif leigh leila leilani lela lelah leland lelia lemke lempi lemuel len lena lenka lenn lenna lennie lennon
lennox lenny lenora lenore leo leola leon leona leonard leonardo leone leonel leoni leonid leonida leonie leonor
leonora leontina leopold leopoldo leora lera leroy lesch lesley leslie lesly lessie lester leta letha leticia
letitia letizia leuschke lev levi lew lewis lexi lexie lexus leyla lia liam liana libbie libby lidia lidija lila
lili lilia lilian liliana liliane lilla lillian lilliana lillie lilly lily lilyan lina lincoln lind linda
lindgren lindsay lindsey line linn linnea linnie lino linus linwood lionel lisa lisandro lisette littel little
litzy liv liva livia liyana liz liza lizeth lizzie llewellyn lloyd lockman logan lois lola lolita loma lon london
lonie lonnie lonny lonzo lopez lora loraine loren lorena lorene lorenz lorenza lorenzo loretta lori lorine loris
lorna lorraine lottie lou louie louis louisa louise lourdes louvenia love lowe lowell loy loyal loyce luana
lubina lubowitz luc luca lucas lucia lucian luciana luciano lucie lucienne lucija lucile lucille lucinda lucio
lucious lucius lucky lucy ludie ludmila ludwig lue lueilwitz luella luettgen luigi luis luisa luise luiza lujza
luka lukac lukas luke lula lulu luna lupe lura lurline luther lux luz lyda lydia lyla lyle lynch lynda lynette
lynn lynne lyric lysanne mabel mabelle mable mac macejkovic macey macgyver maci macie mack mackenzie macy
madaline madalyn maddie maddison madeleine madeline madelyn madelynn madge madie madilyn madisen madison madisyn
madonna mads madyson mae maegan maeve mafalda magali magda magdalen magdalena maggie maggio magnolia magnus mahir
mai maia maida maiya maja major makayla makenna makenzie malachi malcolm malek malik malika malin malina malinda
mallie mallory malvina mamie mandy manfred manley mann manon mansur mante manuel manuela mara marc marcel marcela
marcelina marcelino marcella marcelle marcellus marcelo marcia marco marcos marcus marek maren margaret margareta
margarete margarett margaretta margarette margarita marge margie margot margret marguerite mari maria mariah
mariam marian mariana mariane marianna marianne mariano maribel marica marie mariela marielle marietta marika
marilie marilou marilyn marilyne marin marina marino mario marion marisa marisol maritza marius marjolaine
marjorie marjory mark marko marks markus marlee marlen marlene marley marlin marlon marlowe marquardt marques
marquis marquise marsha marshall marta martha martin martina martine marty marvin mary maryam maryann maryjane
maryse masa mason matej mateja mateo mathew mathias mathilde mathis matias matilda matilde matos mats matt matteo
matthew matthias matti mattie maud maude maudie maureen maurice mauricio maurine mauro maverick mavis max maxie
maxim maxime maximilian maximillia maximillian maximo maximus maxine maxwell may maya maybel maybell maybelle
maye mayer mayert maymie maynard mayra mazie mcclure mccullough mcdermott mcglynn mckayla mckenna mckenzie
mclaughlin meadow meagan meaghan meda medhurst medina medusa megan megane meggie meghan mehmet mekhi melania
melanie melany melba melina melinda melis melisa melissa mellie melody melvin melvina melyna melyssa mercedes
mercy meredith merl merle merlin merritt mert mertie mertz mervin meryem meta mette metz meyer mia micaela micah
michael michaela michal michale michalik micheal michel michele michelle miguel mika mikayla mike mikel mila
milan milana mildred milena miles milford milica milla miller millie mills milo milos milton mina mindy minerva
minnie mira mirabel miracle miran miranda mireille mirela mireya miriam mirka mirko miro miron miroslav miroslava
mirza misael missouri misty mitchel mitchell mittie mladen modesta modesto moen mohamed mohammad mohammed mohr
moises mollie molly molnar mona monahan monica monika monique monroe monserrat monserrate montana monte monty
moore mora morar morgan moriah morissette morris mortimer morton mosciski mose moser moses moshe mossie mozell
mozelle mraz mueller muhammad muhammed muller murazik muriel murl murphy murray musa mustafa mya myah mylene
myles myra myriam myrl myrna myron myrtice myrtie myrtis myrtle nada nader nadezda nadia nadine nadir nagy nakia
nalia name nancy nannie naomi naomie napoleon narciso nash nasir nat natalia natalie natan natasa natasha
nathalie nathan nathanael nathanial nathaniel nathen nayeli neal ned neda nedra neha neil nela nelda nella nelle
nellie nels nelson neoma nestor nettie neva nevena newell newton nguyen nia nicholas nicholaus nichole nick
nicklaus nickolas nico nicola nicolas nicole nicolette niels nienow nigel nika nikita nikki nikko niklas niko
nikodem nikola nikolas nikolaus nila nils nina nino nisa nitzsche nixon noah noble noe noel noelia noemi noemie
noemy nola nolan nona nora norbert norberto norene norma norman norris north norval norwood nova novak novella
nya nyah nyasia oberbrunner obie ocean oceane ocie oconnell oconner octavia oda odell odessa odie ofelia ohara
okeefe okey okon okuneva ola olaf olah ole oleg olen oleta olga olimpia olin oliva olive oliver olivia olivier
oliwia ollie olson oma omar omari omer ona ondricka onie opal ophelia ora oral oran oreilly oren orie orin orion
orland orlando orlo orn orpha orrin ortiz orval orville osbaldo osborne oscar osinski oskar osvaldo oswald
oswaldo otha otho otilia otis ottilie ottis otto ova owen ozella ozzy pablo pacocha padberg pagac paige palma pam
pamela pansy paola paolo paris parisian parker pascal pascale pasquale pat patience patricia patrick patrik patsy
patti pattie patty paucek paul paula paulette paulina pauline pavel pax paxton payton pearl pearlie pearline
pedro peggie peggy penelope penny percival percy perla perry pete peter petra petronela peyton pfannerstill
pfeffer pham phil philip phillip phoebe phoenix phyllis pia pierce pierre pietro pilar pink pinkie piper platon
pollich polly porter pouros powlowski precious predovic presley preston price prince princess priscilla prohaska
prokop prosacco providenci prudence purdy queen queenie quentin quigley quincy quinn quinten quinton quitzon
rachael rachel rachelle radomir radoslav radovan rae raegan rafael rafaela raheem rahsaan rahul rain raina raisa
rajko rak raleigh ralph ramiro ramon ramona rana randal randall randi randolph randy ransom raoul raphael
raphaelle raquel rashad rashawn rasheed rasmus rath ratke rau raul raven ray rayan raye raymond raymundo raynor
reagan reanna reba rebeca rebecca rebeka rebekah rebel reece reed reese reeve regan reggie regina reginald
reichel reichert reid reign reilly reina reinger reinhold remington rempel renata renato rene renee renner ressie
reta retha retta reuben reva rex rey reyes reymundo reyna reynold reynolds rhea rhett rhianna rhiannon rhoda
rhonda riana ricardo rice richard richie richmond richter rick rickey rickie ricky rico rigoberto riley rina
rippin rita ritchie river robb robbie robel robert roberta roberto roberts robin robinson robyn rochelle rocio
rocky rod roderick rodger rodney rodolfo rodrick rodrigo rodriguez roel rogahn rogelio roger rogers rohan roland
rolando rolfson rollin roma romaguera romaine roman romana romeo romina romy ron ronald ronaldo ronnie ronny roob
roos roosevelt rory rosa rosalee rosalia rosalie rosalind rosalinda rosalyn rosamond rosanna rosario roscoe rose
rosella roselyn rosemarie rosemary rosenbaum rosendo rosetta rosie rosina roslyn ross rossie rowan rowe rowena
rowland roxane roxanne roy royal royce roza rozalia rozella ruben rubie ruby rubye rudolf rudolph rudy ruecker
rufus runolfsdottir runolfsson runte rupert russ russel russell rusty ruth ruthe rutherford ruthie ryan ryann
ryder rylan rylee ryleigh ryley rylie sabina sabine sabri sabrina sabryna sadie sadye safa safiya sage said saige
sallie sally salma salome salvador salvatore sam samanta samantha samara sami samir samira sammie sammy samson
samuel sanda sander sandra sandrine sandro sandy sanford sanja santa santiago santina santino santos sara sarah
sarai sari sarina sasa sasha saskia satterfield saturn sauer saul savanah savanna savannah savion sawayn sawyer
scarlett schaden schaefer schamberger schiller schimmel schinner schmeler schmid schmidt schmitt schneider schoen
schowalter schroder schroeder schulist schultz schumm schuppe schuster schuyler schwarz scot scott scottie scotty
scout seamus sean sebastian sedrick selena selim selin selina selma selmer semih sena senger serafina serena
serenity sergio seth severin shad shaina shakira shana shanahan shane shanel shanelle shania shanie shaniya
shanna shannon shanny shanon shany shari sharon shaun shawn shawna shaylee shayna shayne shea sheila sheldon
shelia shelley shelly shemar sheri sheridan sherman sherri sherry sherwood sheryl shields shiloh shirley shyann
shyanne sibyl sid sidney sidonia sienna sierra sigmund sigrid sigurd sikora silas silvana silvia sim sima simeon
simon simona simone simonis sincere sipes sister skiles sky skye skyla skylar skyler slavica slavka smith smitham
sofia sofie soledad solon sonia sonja sonny sonya sophia sophie soren spencer spinka sporer stacey stacy stamm
stan stanford stanislav stanislava stanley stanton stark stefan stefania stefanie stehr stela stella stephan
stephania stephanie stephany stephen stephon sterling steuber steve steven stevie stewart stiedemann stokes
stoltenberg stone storm stracke straka streich stroman strosin stuart sue summer sunny susan susana susanna
susanne susie suzana suzanne sven svetlana swaniawski swift syble sydnee sydney sydni sydnie sylvan sylvester
sylvia sylvie tabitha tad talia talon tamara tami tamia tammy tang tania tanner tanya tara taryn tasha tate
tatiana tatum tatyana taurean tavares taya taylen taylor tea teagan ted teddy telly tempest tenley teodor teodora
terence teresa teri terrance terrell terrence terri terrill terry tess tessa tessie tevin thad thaddeus thalia
thea thelma theo theodor theodora theodore theresa therese theresia theron thiel thomas thompson thora thurman
tia tiago tiana tianna tiara tibor tierra tiffany tillman tim timmothy timmy timo timon timotej timothy tina tine
tito titus tobias tobin toby tod todd tom toma tomas tomasa tomislav tommie tommy toney toni tony tonya torey
torp torphy torrance torrey toth towne toy trace tracey traci tracy trantow travis travon tre tremaine tremayne
tremblay trent trenton tressa tressie treutel treva trever trevion trevor trey tricia trinity trisha tristan
tristian tristin triston tromp troy trudie truett trycia trystan turcotte turner twila tyler tyra tyree tyreek
tyrel tyrell tyrese tyrique tyrone tyshawn tyson ubaldo ulices ulises ullrich umut una unique upton urban uriah
uriel ursula vada vadim vala valentin valentina valentine valentino valeria valerie valerija vallie valter van
vance vanda vandervort vanesa vanessa varga vasco vasil vaughn veda velda velimir vella velma velva vena venus
vera verda verdie vergie verla verlie vern verna verner vernice vernie vernon verona veronica veronika vesna
vesta veum vicenta vicente vicki vickie vicky victor victoria vida vidal viktor viktoria vilma vince vincent
vincenza vincenzo vinnie viola violet violette virgie virgil virginia virginie vita vito viva vivian viviana
viviane vivianne vivien vivienne vladimir vladimira vladislav volkman von vonrueden wade waelchi waino waldo
walker wallace walsh walter walton wanda ward warren waters watsica watson wava waylon wayne weber webster wehner
weimann weissnat welch weldon wellington wendell wendy werner wesley wessel west westley weston white whitney
wiegand wilber wilbert wilbur wilburn wilderman wiley wilford wilfred wilfredo wilfrid wilhelm wilhelmine
wilkinson will willa willard william williamson willie willis willms willow willy wilma wilmer wilson wilton
windler winfield winifred winnifred winona winston winter wintheiser wisoky wison wisozk witting wiza wolf wolff
woodrow wuckert wunsch wyatt wyman xander xavier xena xenia xzavier yadira yago yahya yannick yara yasin yasmeen
yasmin yasmine yazmin yesenia yessenia yolanda yoshiko yost youssef yundt yunus yusuf yves yvette yvonne zach
zachariah zachary zachery zack zackary zackery zahra zakary zander zane zaneta zara zaria zayd zaylee zboncak
zdenka zechariah zelda zella zelma zemlak zena zeno zetta zeynep ziemann zieme ziggy zina zion zita zoe zoey
zofia zoie zoila zola zoltan zora zoran zula zulauf zuzanna zyair`;

/** The same: those of one or two languages. */
export const otherForms = `
aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aalbers aalerud aalok aaltje aaltonen aamod aanand
aanandaswarup aanandinii aanjaneya aanuoluwapo aaratrika aarav aarya aaryan aas aasa aasen aasha aashritha aatmaj
aatmaja aatreya aayushmaan aayushman aba ababii abaci abaco abadan abadon abadzic abadzija abak abaka abakan
abakay abalioglu abani abar abate abay abayomi abazovic abbas abbate abbondanza abbondanzio abbondio abbos
abbosov abbosova abbrescia abd abdallah abdel abdelkader abdellah abderrahmane abdi abdon abdone abdonie abdou
abdoul abdoulaye abdourahmane abdramane abdulahad abdulahadyev abdulahadyeva abdulazim abdulazimov abdulazimova
abdulaziz abdulazizov abdulazizova abdulboriy abdulboriyev abdulboriyeva abdulhafiz abdulhafizov abdulhafizova
abdulhakim abdulhakimov abdulhakimova abdulhay abdulhayov abdulhayova abdulholiq abdulholiqov abdulholiqova
abduljabbor abduljabborov abduljabborova abduljalil abduljalilov abduljalilova abdulkarim abdulkarimov
abdulkarimova abdulla abdullatif abdullatifov abdullatifova abdullayeva abdulmalik abdulmalikov abdulmalikova
abdulqahhor abdulqahhorov abdulqahhorova abdulqodir abdulqodirov abdulqodirova abdulvahhob abdulvahhobov
abdulvahhobova abdulvali abdulvaliyev abdulvaliyeva abdulvohid abdulvohidov abdulvohidova abdurrahiym abdurrahmon
abdurrauf abdurrazzoq abdussamad abebi abegglen abeiku abelard abele abelin abeline abena abendam abeni abenzio
aberg abeyta abhaidev abhaya abhirath abhisyanta abi abibatou abibo abicht abidin abigael abigaelle abigel abilay
abimanyu abimbola abiodun abiola abiona abiputra abisola abisoye abluc abodunrin abolina abolins aboltina
aboltins abondance abosede abou aboubacar aboubakar abrahamo abrahamsson abramio abramo abramovic abrego abreu
abril absalon absar absolon abt abu aby abyasa acace acacie acacio acanski acanthe acar acario acaryatanaya
accardi accardo accursio accurso acela acelya aceto acevedo achaire achalesvara achari acharya acharyanandana
acharyasuta acheampong achil achiles achille achilles achim achintya achkinadze achraf achyut acic acig acik
acikalin acikgoz acilay acilia acilio acim acimovic acin aciscolo ackerman ackermann aclan acosta acquadro
acquaviva acquistapace acrisio acuk aculina acun acuna adadevoh adal adalan adalard adalardo adalbald adalbaude
adalberon adalbert adalberta adaldi adalfredo adalgisa adalgiso adalmis adalric adalrico adalsinde adama adamcova
adamczak adamczyk adame adamec adamek adami adamiak adamiec adamkova adamo adamova adamovic adamowicz adamski
adamus adanir adanski adaobi adar adas adasevic adaugo adberilgen adcock addari addis addo addolorata adea
adebankole adebayo adebisi adebiyi adebola adebowale adeboye adebukola adedaramola adedayo adedeji adedoyin
adegbite adegboye adegoke adegrin adegrine adekitan adekola adekunle adelaida adelaide adelajda adelakun adelardo
adelasia adelberto adelchi adeleke adelfo adelgardo adelie adelin adeliya adelmo adelphe adeltrude adelusi adelya
adem ademayowa ademiluyi ademola aden adenet adenike adeniyan adeniyi adeodat adeodato adeola adeolu adeoluwa
adeoti adepeju aderibigbe aderinsola aderogba aderonke aderopo adesewa adeshina adesina adesiyan adesoji adesua
adetayo adetoke adetoun adewale adewunmi adewura adeyemo adeyi adheesh adhemar adhiarja adhikari adhiraj adhitama
adhrit adi adiarja adib adiba adiga adigun adiguzel adik adika adikara adikavi adikutlu adikutlutas adile adin
adinata adinath adisa aditeya adityanandan adityanandana adivar adja adjutor adli adlibeg adnan ado adolfa
adolfina adolfs adolphe adolphie adomah adomako adone adongo adonise adorno adragna adraman adrastee adrehilde
adria adriaan adriansyah adriena adrijana adrione adripathi adsiz adu adunni adusei adutwum advaya adwitiya adwoa
aebi aebischer aeby afanasi afanasie afaq affan affinito afi afia afifah afirifa afitap afl afoakwa afolabi
afolarin afolayan afonja afonso afra afrim afro afruza afsar afsin aft afua afunku afzuna aga agabay agabio
agafia agah agakagan agalak agamennone agaoglu agape agapet agapito agarwal agasti agastya agatha agathange
agathe agathon agaton agazio agboola agca agenore agesilao agilbert agilberte agirbas aglaia aglaja aglamis agnan
agnane agneflete agnello agnesa agnese agneta agneya agnieszka agnimitra agniprava agnivesh agnos agostina
agostinelli agostini agostino agosto agrata agresta agripina agripino agrippa agrippin agrippine agrypina aguayo
aguilar aguilera aguirre aguridic agus agustian agyapong agyare agyei agyemang ahalya ahenk ahic ahilya ahlem
ahlke ahluwalia ahmetspahic ahonen ahortor ahrenberg ahrens ahror ahrorov ahrorova ahsen ahuja aiace aicha aid
aidano aidara aiello aigare aigars aigbiniode aigner aigroz aimable aime aimone aina ainars aino airlangga
aishani aissa aissata aissatou aisyah ajakaiye ajala ajan ajana ajani ajao ajayi ajda ajeet ajeng ajewole ajiman
ajimat ajimin ajiono ajit ajita ajla ajlin ajna ajoke ajvazovic akal akalin akalp akan akande akanmu akanni akar
akarsana akas akata akay akaydin akbaba akbas akbatur akbay akboga akboru akbudak akbugra akbulak akbulut akca
akcakoca akcal akcali akcan akcay akcora akdag akdemir akdogan ake akel akerele akesson akgoz akgul akgun aki
akibudak akif akifa akifovic akim akin akinci akiner akinkunmi akinlabi akinrinola akintade akinwale akisik akkan
akkas akkaya akkoc akkor akkoyun akkoyunlu akkun akkunlu akkurt akkus akmal akmalov akmalova akman akofa akorfa
akos akosua akoto akowua akpinar akpira akram akramov akramova akroor aksakal aksam aksentic aksentijevic
akshainie akshaj akshat akshata akshayakeerti akshita aksic aksil aksin aksit aksovic aksoy aksungur aktan aktas
aktay aktekin aktimur akua akula akumaa akunna akvelina akwasi akwesi akyeamfu akyeampong akyel akyena akyildiz
akyurek akyuz ala alaba alaban alabi alaboru aladag alade aladic aladino aladogan aladzic alaimo alain alaine
alais alakovic alakurt alamanno alambana alamsyah alamu alaniz alano alanovic alara alarcon alargic alarico
alassane alavanja alavantic alayunt alayuntlu alban albane albanese albano albena alberade alberic alberico
alberte alberti albertina albertine albertino albertyn albertyna albino alboino albrecht albrechtova albrico albu
albuquerque alcala alcamo alcantar alcaraz alceo alceste alcestiso alcibiade alcide alcidie alcime alcina alcine
alcino alcyone aldea aldegonde aldemir aldigerey aldo aldobrando aldogan aldonce aldric aleandro aleardo aleaume
aleksa aleksandar aleksandro aleksandrowicz aleksej aleksi aleksic alekso aleksy aleman alemka alen alenia alenka
aleodor aleramo ales alesea aleska alessa alessandrini alessi aleth alev alevtina alexandr alexandrescu
alexandrina alexandros alexandru alexe alexei alexej alexia alexine aleya alfano alfaro alfermann alfieri alfio
alfons alfonsa alfonsino alfonz alfreds algirds algis algiso algu alic alica alican alicea alici alicic alicja
alico alidi alienor aliette aligbe alighiero alih alija alika alikavazovic alima alimga alin aliona aliou alioune
alis alisan alisher alisherov alisherova alisir alissa alissia alistair alistar alivernini alix alixe aliyev
aliyeva aliz alizadeh alizee aljancic aljaz aljosa alka alkaboluk alkaevli alkan alkasi alkaya alkhamis alkis
alkovic alksne alksnis alla allegretti allgeyer alliaume almanza almaraz almasac almeida almerigo almila almine
almira almire almiro almonte alniacik aloba aloi aloise aloisie aloisio aloizs alojz alojza alojzije alok alon
alone alonso aloys aloyse alp alpagut alpamis alparac alparsbeg alparslan alpata alpay alpaya alpaykagan alpbamsi
alpbilge alpdirek alpdogan alper alperen alpertunga alpgerey alpha alphan alphee alphonse alphonsine alpike
alpilig alpinien alpis alpkara alpkuluk alpkutlu alpman alpsalci alptegin alptugrul alptunga alpturan alptutuk
alpugan alpulug alpurungu alpurungututuk alpyoruk alsu altamirano altan altankagan altankan altay altea altemur
althee altieri altin altinay altinbas altinel altinisik altinkagan altinkan altinoba altinok altintamgan
altintarkan altintas altintay altiok altmiskara altuga altun altuntas aluga alvar alvarado alvarez alvaro
alverede alves alviero alvine alvise alwar aly alya alyah alyanak alyssia alzbeta ama amabela amabile amac amadea
amadeo amadeus amado amador amadori amadou amady amaechi amael amahle amaliane amalie amalija amalio amalric
amalthee amand amande amandin amandine amando amann amant amanta amante amanzio amar amaral amaranaath amarande
amaranthe amaranto amaresh amarnath amaryllis amat amata amath amato amatore amauri amaury ambar amberg ambra
ambre ambrine ambrogio ambroise ambroisie ambrosiano ambrosini ambrosino ambrosio ambroz ambrozova ambrozy amdy
amea amedee amedeo amedeu amel ameliane amelien ameline amelio amelya amen amendola amerigo amerio ameth
amethyste ameyatma ami amici amicie amico amid amiel amilcare amin aminat aminata amine aminte amintore aminu
amish amit amita amla amleto ammann ammar ammoscato amo amoa amoako amoasi amodini amogh amoke amon amone among
amope amore amorim amoroso amoruso amour ampadu ampelio ampofo amponsah amra amrak amrein amrit amrita amritambu
amul amundsen amza anaadi anacleto anae anael anaelle anagh anahita anaida anal anala anamaria anamarija anamika
anand ananda anandamayi anandya anang ananta anar anas anasooya anasov anasova anass anastase anastasie
anastasija anastasije anastaz anastazia anastazie anastazija anastazio anastazja anasuya anatazie anatole anatoli
anatolia anatolii anaya anca ancelin anceline anci ancica ancilla ancona ancuk ancuta anda andac andariman andel
andelic andelika andelin andelina andelko andelkovic andelo andelova andeol andersen andersone andersons
andersson andesilic andi andic anding andini andjelina andoche andonov andonovic andorful andra andrada andrade
andras andraz andreassen andreasson andree andreea andrei andreja andrejevic andrejic andrejin andrekovic andreo
andreoli andresen andri andrian andriana andriani andries andrija andrijana andrin andrina andris andrisani
andriska andrle andrlova andro andromeda andronic andrzej andrzejczak andrzejewski andzejs andzelika andzs anej
anele anelli anemona anemone anes anesa anette anezka angadreme ange angele angeletti angeli angelika angelini
angelino angeloni angelucci anggabaya anggraini anggreny anggriawan anggun anghel anghelina angilbe angilberte
angilran angoustan angster anguiano angulo ani ania anicee anicet aniceto anicette aniello anik anil anila
anilaabh anilabh anina anis anish anisoara anjaneya anjani anjela anjelica anjolaoluwa anjos anjushree anjushri
ankal anko ankra annabella annaelle annagrazia annalena annamaria annapurna anneke anneli annelie annemarie
annemijn anni annibal annibale annikki anno annonciade annunziata anny anokye anom anora anouar anouck anrijs
ansa ansaldo ansbert ansberte anselm anselma anselme anselmi anselmo ansgar ansgary anshula anslavs ansovino
anstrudie ant antalova antczak ante antea antek antelmo antenucci antero antezza anthelme anthelmette antide
antigone antim antimo antino antioco antoaneta antoci antoine antonacci antonela antonella antonelli antonello
antonic antonie antonija antonine antonini antoniu antono antonovic antonucci antony antos antosova antovic antti
anttila antun antunes antunovic antusevic antwi anuar anucin anuja anunay anuraag anurag anusic anuska anusuya
anuta anvar anvaryev anvaryeva anwesha anzalone anze apa apak aparicio apatarkan aphelie apicella apitz apodaca
apolena apollina apollinaire apollinare apollinary apolline apollo apollonia aponte apostol appia appiah appoline
aprancur aprile apsara apuleio aqil aqila aquilin aquiline aquilino aquino arabela arabella arabelle araboga
arademir aragon araja arajs aral araldo aram arame aramini arana aranda aranka arap ararat aratone araujo arbay
arbuz arcade arcadi arcadie arcadii arcadio arcangeli arce archambaud archan archange archer archimede archippo
archuleta arcibaldo arcuk ardana ardelean ardeleanu ardianto ardic ardito ardiyanti arduino aregger arellano
aremu aren arena arenas arendt arens aresio areta arevalo argelia argenio argentina argento argil argimiro argine
argiolas argo argono argu arguello argun arhanic aria arialdo arias ariberto ariboga arican aricie arie ariela
ariele arif arifin arig arij arija arijit arijs arik arikagan arikan arikdoruk arike arin arina arinc arindam
arinola arion ariosto arisa aristarco ariste aristeo aristid aristione aristita aristo aristofane aristotele
arjen arkad arkadijs arkadiusz arkady arkin arkis arleta arlette arlovic armagan arman armance armande armandine
armas armel armeline armelle armendariz armenta armida armide armijo armine arminio armins arna arnac arnaud
arnaude arnaut arndt arnesen arnesh arnolda arnost arnostka arnould arolde arona aronne arora arpad arpasi arpat
arredondo arreola arriaga arrigo arroyo arsal arsen arsene arsenic arsenie arsenije arseniusz arsic arsil arsinoe
arsipatra arslan arslanargun arslanboru arslanoglu arslansungur arslantegin arslanyabgu arslon arslonov arslonova
arsun arta artanto artawan arteaga artemis artemisa arthaud artheme arthurine arthus artiinal artioli artiom arto
artuk artukac arturs artus artut aruk arun aruna arunthavanathan arved arvids arvidsson arwa arwen aryal aryan
aryani aryanti aryee arystarch arzen asad asadanin asadov asadova asadulloh asadullohyev asadullohyeva asake asal
asamoa asamoah asan asanboga asanin asante asantudun asantugrul asare asaro asartegin ascanio ascelin asceline
ascension asceric aschenbroich asci ascione asdrubale asel asella asenso ashlesh ashmi ashok asiama asiedu asig
asija asik asikbulmus asikoglu asil asila asilbek asilbekov asilbekova asim asimi asimodeo asirwada asirwanda
asiya asja askin askraba askrabic aslan aslanoglu aslesha aslijan aslim asliya asma asmaa asmadi asman asmianto
asmita asmuni asolat asonja aspere aspers asri assa assetou assia assil assmus assomption assuncao assunto assya
asta astafei astalogul astarte asterie asterio astianatte astolfi astou astree astrida astride astuti asuela asug
asuk aswandi aswani ata atac atakagan atakan atakol atalan atalay ataldi ataleo atalik atalmis ataman atan atanas
atanasia atanasio atanasov atanazie atanazy atanda atasagun atasever atasu ataullah atay atberilgen atena atencio
ates athalie athanase athanasie athenais athina athos atici atif atigay atik atikutlu atikutlutas atila atilgan
atilla atim atimer atinuke atis atlas atli atlibeg atlikagan atma atmaca atmaja atmanand atmananda atreyee atreyi
atsiz atta attila attilano attilio atuncu atzeni atzori aube aubert aubertine auberto aubin aubry aucamp audace
aude audebert audeline audouin audran augucjo auguste augustino augusto augustyn augustyna augustyniak auld aulia
aura aure aurea aurele aurelian aureliana aureliano aurelien aurelienne aurelija aureliu aurelle aurian auriane
aurica auro auron ausilia ausiliatrice ausilio auxane auxence auzina auzins avadhesh avallone avalos avan avani
avantika avar avaz avazyev avazyeva avci avcioglu avdal ave aveline averardo avi aviel avigaelle avila aviles
avital avluc avni avola avoye avram avril avsar avsec awa awar awaz awero awesi awodiran awolowo awuah axeline
axelle axelsson axenia axinte axmann aya ayaan ayaci ayah ayala ayan ayanda ayandokun ayas ayaydin aybalta ayban
aybar aybars aybeg aycan aydarkagan aydemir aydin aydinalp aydogan aydogdu aydogmus ayebatari ayem aygirak aygul
aygun ayhan ayinde ayinke ayisat ayitmis ayiz ayizdag ayize aykac aykagan aykal aykan aykurt aykut aylan ayleen
ayline ayluc ayluctarkan ayma aymane aymard aymardine aymen aymeric aymon aymonde aymonier aynur ayobami ayodeji
ayodele ayoka ayomide ayomikun ayoola ayotude ayoub ayren ayruk aysar ayse aysil aysilig aytac aytak aytek
aytekin aytn aytug ayu ayushmati ayvaz ayverdi ayyildiz aza azad azak azalea azalee azamat azamatov azamatova
azara azban azdajic azeglio azelia azelie azeline azelio azer azevedo azgan azganaz azil azime azinic aziza
azizah azizhan azizov azizova azmi azubuike azzahra azzurra baa baaba baafi baah baala baalaaditya baalagopaal
baarck baawia baba babac babacan babacar babali babalj babalola babaoglu babarogic babasola babatunde babatunji
babatz babawale babel babeta babette babic babila babin babini babir babka babkova babou babovic babtunde babur
baburic baca bacalo bacara baccayman bacci bacco bacher bachmann baciu backer bacman bacova badabul badane bade
badea bademci badenhorst bader badiane badillo badis badji badjuk badr badruk badu badur baez baeza bafana bafode
baga bagaalp bagaisbara bagan baganz bagas bagasatulu bagaskara bagatarkan bagatengrikagan bagatur bagaturcigsi
bagaturgerey bagaturipi bagatursepi bagdagul baggio baghy baginski bagis bagiya bagnoud bagtas bagus bagya baha
bahadir bahar bahena bahia bahl bahna bahno bahnova bahodir bahodirov bahodirova bahri bahriddin bahriddinov
bahriddinova bahrom bahromov bahromova bahtiyar bahula bahun bahuraksa bahuwarna bahuwirya baidehi baijayanti
baiocco bajare bajars bajc bajcetic bajcic bajer bajerova bajragin bajsanski bakagul bakal bakan bakaran bakare
bakarec bakary bakda bakhoum bakhtiyor bakhtiyorov bakhtiyorova baki bakiadi bakianto bakidin bakijan bakiman
bakiono bakir bakirci bakircioglu bakirsokum bakke bakken bakker bakos bakowski baksi bakti baktiadi baktianto
baktiono bakula bala balaaditya balaban balabanovic balachandra baladitya balagopal balagovind balaka balakatay
balamani balamantri balamir balan balangga balapati balasevic balaskovic balat balazevic balazova balazs balboni
balcar balcarova balcer balcerzak balci balck baldacci baldassarre balde balderas balderico baldi baldini baldo
baldomero baldovino baldu balducci baldwin balesevic balestra baleta baletic balevic balgopal balidin balijan
balin balincic balint baljak balkik balkow balla ballarin ballesteros balli ballouhey balmer balnuweit balode
balodis balog balogh balogova balogsandor balogun baloun balounova baloyi balsamo balta baltaci baltag baltar
baltazar balthazar baltin baltir baltur balzano balzer bambang bambina bamidele bamiloye bamisebi bamsi banach
banara banas banasiak banasik banawa banawi bancar banda bandhu bandhul bandic bandicstimac bandini bandl
bandopadhyay banel banerjee bang bangizwe bangu bani banic banica banicevic banicjokic banjac banjak banjalic
banjari banji bankim bankimchandra bankole banna banov banse banu banuelos banuta baptista baptiste bar bara
barajas barak barakova baraktore baral baraldi baranjec baranka barankova baranova baranowski baranski barbagallo
barbala barbaricsehic barbarigo barbarosoglu barbarossa barbarulo barbato barbe barbeg barbera barberi barberis
barbero barbier barbieri barbiero barboga barbol barbora barbosa barbro barbu barbulescu barbulsun barca
barcadogdu barcadogmus barcadurdu barcadurmus barcan barcatoyun barchinoy bardek bardibay bardo bardomiano barela
bares baresova baretta bargan barica barile barilla barimtay barin barinic baris barisic barkan barkdogdu
barkdogmus barkdurdu barkdurmus barkin barlas barletta barlibay barmaklak barmakli barman barna barnaba barnabas
barnabe barnard barno barone baroni barons barosevcic barosevic barr barra barragan barras barraza barre barreca
barrera barresi barreto barretta barrientos barrios barros bars barsaba barsbeg barsboga barsgan barsimeo barskan
barsotti barsurungu barta bartak bartakova bartczak bartels barth barthelemy bartimee bartkowiak bartnik bartoli
bartolini bartolo bartolomea bartolomei bartolomej bartolomeo bartolomeu bartolucci bartonova bartos bartosek
bartosik bartoskova bartosova bartova bartovic bartovicova bartu bartulin bartunek bartunkova barylla barzani bas
basademir basak basan basanti basanyalavac basar basara basarab basaran basaric basat basbug basci baseda baser
basgan basil basile basileo basilia basilio basilisse baskin baskirt baskurt basma basmaci basmil basnet basoglu
bassani bassi bassiano bassilla basso basson basta bastac bastajic bastar basti bastiaan bastian bastiano bastien
bastola bastova bastugrul basu basut basynat bathilde batilda batinicsantic batista batnozic bato batrak
battaglia battal battig battista battisti battistini battke batu batuhan batuk batur baturalp baucido baudouin
bauer bauermeister bauerova baumann baumeister baumgartner baur bauschinger bauschke bavaud bawer baya bayancar
bayankagan bayat bayazit baybars baybayik baybicen bayboga baybora baybure baydar baydemir baydur bayeni bayerova
bayik bayincur bayindir baykal baykam baykara baykoca baykuzu baymunke bayna baynal baypure bayrac bayrak
bayraktar bayraktutan bayram bayri bayrin bayruk baysoy baysungur baytara baytas bayuncur bayur bayurku bayutmus
bayuttu baz bazant bazantova bazil bazir bazyli beat beate beato beatrico beatrix beatriz beatrycze beatus
beauchemin beavogui bebe beceapa becerra bech beck becka beckel beckem beckmann beckova becvar becvarova bedan
bedewitz bedini bedir bedirhan bediz bednarczyk bednarek bednarik bednarikova bednarova bednarski bednarz bedran
bedreddin bedri bedrich bedriska beele beerli beg begarslan begbars begbilgeciksin begboga begcur begdemir
begdilli begdurmus beggerow begi begil begine begitutuk begkulu beglen begni begoyim begtas begtegin begtuzun beh
behcet behic behlul behr behram behrem behrenbruch behruz behruzov behruzova behzat bein beissmann bejan bejenari
bejenaru bek bekavac bekazil bekbekec bekcic bekdik bekec bekecarslan bekectegin beker bekir bekjarev bekker
beklemis bekmurod bekmurodyev bekmurodyeva beko bekonja bekovac bektas bektasoglu bektur bekvalac belavske
belavskis belcar belcevic belcim belcir belec belek belemir belenzada belgi belguc belic belimir belina belivuk
belli bellini bellino bello bellomo bellotti bellucci belma belmonte belo belohlavek belohlavkova belojevic
belopoljac belosevac belosevic belotti belovic belovukovic beltir beltrame beltrami beltramo beltran beltun
belvisi belz benadik benakovic benasicpavlovic benatti benavides benavidez bence benda bende bendeguz bender
bendova benecke benedek benedetta benedetti benedetto benedicte benedikt benedikta benedita benedykt benes
benesova benett benetti bengi bengt bengtsson bengu beniamin beniamina beniamino benice benicio benigna benigne
benigni benigno benini benitez benito benja benjamim benli benlidemir bennardo bennemann benner bennet benninger
benno beno benoit benone benova bent bente benthe bentivoglio bentley benvenuta benvenuti benvenuto benyamin benz
benzing bera berak beran beranek beranger berangere berankova beranova berard berardi berardo berat berberoglu
bercem berceste bercin berdan berdibeg berend berendey berends berengario berenico berenika beretta berfin
bergamasco bergamini berggren berginsenge berglund bergman bergmane bergmanis bergqvist bergrova bergu beribak
berinay berislav berit beritan berivan berk berka berkan berkay berke berkin berkis berkova berky berkyaruk
berkyova bermek bermudez bernabei bernadetta bernal bernarda bernardi bernardini bernardova bernasconi bernatovic
bernd berner berney berning bernolak bernolakova berntsen beronico berran berre berrios berset bertaccini
bertalan bertani bertelli bertelsen bertenbreiter berthe berthoud berti bertille bertilo bertini berto bertold
bertolda bertoldo bertolfo bertolini bertolussi berva berxwedan berzina berzins berzite berzits besar besentegin
beser beserler besikci besim besir beso besok besra best bester betancourt betania betemir bethke beti betina
betschart betta betti bettina betz beushausen beutelspacher beuve bevilacqua bevk beya beye beyeler beyer beyizci
beyrek beyrem bezdek bezdekova bezjak bezuidenhout bhaanumati bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran
bhadresha bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhana bhandari bhanumati bharadwaj bharat
bhardwaj bhargava bhargavi bhasvan bhaswar bhat bhattacharya bhattarai bhattathiri bhaumik bhavani bhaves
bheeshma bhekimuzi bhekizizwe bhekumbuso bhembe bhengani bhengu bhilangana bhima bhisham bhishma bhoj bhoopat
bhoopati bhooshan bhooshit bhram bhramar bhruz bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh
bhuvaneshwar bhuyeni biagetti biagi biagini biagio bialas bialek bialkowski bianc biancheri bianchetti bianchi
bianchini bianco biasci biba bibek bibi bibianna bibiano biborka bicakci bicanin biccari bice bicek bicekova
bicer bichler bickel bicki bickici bicknell bidaud bideau bidin biedermann biedrzynski bielak bielawski bielecki
bieler bielert bielik bielikova bielski bienasch bienias bieniek bienkowski bieri biernacki biernat biesenbach
bigdeli biggi biglebauer bigna bijay bijl bikash bila bildik bilek bilel bilen bilge bilgebayuncur bilgebeg
bilgeciksin bilgeisbara bilgekagan bilgekan bilgekulucur bilgekutluk bilgen bilgetacam bilgetamgaci bilgetardu
bilgetegin bilgetonyukuk bilgez bilgic bilgin bilig bilik biljan biljana bilkova billur bilogravic bilol bilolyev
bilolyeva bilopavlovic bilski bilva bilwa bily bina binafsha binbegi bindi bindir bindo bineta bini bino binova
binta bintou bionaz biondi birane birca bircakovic bircanin birgit birgita birgitta birgitte birina birinci
birino birins birjesh birk birkemeyer birlik biro birol birtasevic birzina birzins birzniece birznieks bisconti
biseniece bisenieks bisenija biserka bisgaard bishal bishnu bisio biskicmerkas bisset bitaybiki bitca biteye
bitri bittner bittnerova bivoj bivol bivolarevic biyela bizetic bizjak bizumic bizzarri bjarne bjelanovic
bjeletic bjelic bjelica bjelicic bjelinic bjelivuk bjelja bjeljac bjelkic bjelobaba bjelobrk bjeloglav bjelogrlic
bjelojevic bjerg bjerke bjerre bjerregaard bjork bjorklund bjornstad blacanin blaga blagica blagoje blaha blaho
blahomil blahomila blahomir blahomira blahoslav blahoslava blahova blanc blanchard blanckenberg blanco blandine
blanduzia blank blaschek blaser blasi blaskovic blassneck blaszczak blaszczyk blatancic blatter blaua blaus blaz
blazanovic blazek blazena blazer blazevic blazkova blecha blechova blekte bless blessing bloch blochwitz
blockhaus blomqvist blum blume boadi boadu boahen boakye boas boaten boateng boaz boban bobana bobbi bobek bober
bobeta bobinac bobkova boboc bobur boburov boburova bocchi boccia bocek bochenek bocic bock bockai bockova
bocokic boda bodea bodhan bodhi bodi bodian bodini bodiroga bodnar bodrug boduroglu boer boet boffa boga bogac
bogacuk bogdana bogdashin bogde boge bogenrieder bogisavljevic boglarka bognar bogoljub bogoljubovic bogosavac
bogu bogucki bogusz bohac bohacek bohackova bohacova bohdan bohdana bohemond bohge bohm bohmova bohuchval bohumil
bohumila bohumir bohumira bohun bohuna bohus bohuse bohuslav bohuslava boi boico boirac boje bojislava bokanovic
bokde boke bolat bolatito bolatli boldaz boldizsar bolemir bolen boleslav boleslava boleslavs bolkovac bolle
bolliger bolm bolmus bologna bolsun bolta boltic bolukbas bolukbasi bolun bolunovic boluwatife bomestar bon bona
bonagiunta bonaldo bonanni bonanno bonato bonaventura bonavita bonazzi boncuk bondare bondarenco bondars bonde
bonderovic bondra bondrova bondzic bonek bonelli bonetti bonge bonginkosi bongiorno bongiovanni bongo bongul
bongulboga boni bonifac boniface bonifacio bonifazi bonilla bonini bonisch bonito bonnet bono bonomi bonomo
bonsra bonsu bora boran boratav borbala borbely borcanin borcul bordian bordoni borek borelli borge borgeaud
borgeling borges borghi borgia borgschulze borilovic borincevic borisavljevic borislav borislava borivoj borivoje
borjan bork borka borko borkovacki borkovic borkowski borlukcu bormann borna bornak borner bornscheuer boroka
boros borovac borovicka borovickova borowiec borowski borrego borrelli borrmann bors borsch borta bortecine
bortolin bortolo bortoluzzi bortot boru borubars boruschewski borusengun borut borys bos bosak bosakova bosanac
bosancic boscaino bosch boschetti boschi boscolo boshoff bosi bosiljcic bosiljka bosiljkic bosiljkovic boska
bosko boskova bosler bossard bosshard bosson bossy bostan bota botan botello botezatu botha botir botiryev
botiryeva botnari botnaru botond botta bottner bouba boubacar boubou boucek bouchard boucher bouchra bouckova
bouda boudova boulton bourcard bourgeois bourlet bourrouag bouschen bouska bouskova bouwes bove bovolenta
boxhammer boyaci boyan boyankulu boyde boye boyes boylabaga boylabagatarkan boz boza bozalo bozan bozanic
bozanovic bozboru bozdogan bozdok bozdokov bozek bozetech bozetecha bozic bozica bozicanin bozicic bozickovic
bozidara bozislav bozkir bozkurt bozkus bozoglu bozok bozsik bozzi bozzo brabcova brabec brabencova brabenec
brada bradac bradacova bradova bradut bradvic braga brahaj brahim brahma brahmaanand brahmabrata brahmanandam
brahmdev braia brajan brajen brajendra brajesh bram brambilla branca brancaleone branco brand brandenburg brandis
brandli brandusa branimira branislava brankica branko bratina bratislav bratislava bratojevic bratonozic bratovic
bratu brauer braunova brautigam bravo brazda brazdil brazdilova brazdova brdanin brdovic brecko bredenkamp
brehmer breitenstein brejcha brejchova bremer bremser brenke brenkis brenn brenner breno bresciani breskovic
bressan bretislav bretislava breton brettschneider breu breuer brezancic brezina brezinova breznik brezo brezovac
brezovnjacki briac briano briede briedis briesenick brieuc brigandi brigida brigito brigitta brignone brijesh
bringmann brinjak brink brinkmann brinza briones briseno brisuda brit brita brito brits brix briza brizova brizzi
brkanovic brkic brniclevada broda broening brogi brogli bromfield bromme bronislav bronislava bronislavs brosch
brouwer broz brozek brozkova brozova bruckmann bruder brugger bruggmann bruhns brumat brun brune brunehaut
brunehilde brunelli brunet brunetti brunhilda bruni brunilde brunkevica brunkevics brunner bruns bruschi bruto
bruun bruzzone brychta brychtova brygida brzezinski brzozowski buac buaca bubalo bubenik bubenikova bucakli
bucalo bucalovic bucan bucanin buccheri bucci bucek buch buchele bucher buchholz buchi buchrucker buchta buchtova
buckalovic buckova bucur buczek buczkowski buczynski buda budag budai budak buddha buddhana buder budhil budi
budichalas budiman budimir budislav budivoj budiyanto budreiko budunlu budus budustudun budzinski budzynski bueno
buga bugday bugduz bugduzemen buge bugra bugrakarakagan bugu bugubilge buhl buhle buhler buhlmann bui buile
builis bujak bujor bukak bukaktutuk bukduz buke bukebuyrac bukebuyruc buker bukey bukola bukovska bukovsky
bukowski buktegin bukusboga bulacapan bulaja bulak bulan bulat bulatovic buldur bulent bulgak bulgarelli buljat
buljin buljubasic buljugic bulmaz bulmus bulovan bulthuis bultmann buluc bulug buluk bulus bulut bumen bumin
bundgaard bunea bunescu bungener bunjes bunmi bunoza bunsuz bunul bunusevac bunyamin buongiorno buonomo burak
burani burazer burazor burcak burckhardt burda burdak burdova burduja bure bures buresova burevic burger
burghagen burgic burgio burgos burgucan burgut burhan burhon burhonov burhonova burian burianek buriankova
burianova burkay burkek burkhard burkhardt burklein burkut burlacu burluk burmeister burri burslan buruiana buruk
burulday burulgu burunduk burzynski busa busak busari busayo busch buschbaum buscher busemann busetincan busisiwe
buslaver buss busse bussmann bustamante bustos busuioc busulgan butak butarevic butera buthelezi butnaru butt
buttner butuk buyan buyancuk buyandemir buyankara buyat buyrac buyruc buyruk buzac buzactutuk buzzi bxtiyar byaz
byrd byrtus byrtusova bystrik caba caballero caban cabdar cabli cabras cabrera cabro cabus caccamo caccavo
cacciamani cacciapuoti cacciatore cace cada cadena cadoni cadova caetana cafer caforio cagak cagan cagatay cagdas
cager caggiano cagil cagiran cagla caglar caglayan cagri cagribeg cagrihan cagritegin cagru caha cahid cahova
cahya cahyadi cahyanto cahyo cahyono caiazza caiazzo caillat cailler caino caio caitlin caius cajka cajko cajner
cajzler caket cakir cakrabirawa cakrabuana cakrajiya cakrawala cakrawangsa calabrese calabria calabro calafiore
calame calandro calanico calapkulu calcedonio caldera calderon calebe caleta califano calin calina calite calitis
calixte callegari calligaris callisto callum calo calogera calogero calpurnia calvillo camacho camagic camara
camarillo camdali camdzic camelien camil camilia camilli camillien camillo cammarata cammisa campagna campana
campanella campanile campanini campbell campisi campo campoli campos campus cana canaki canale canales canalp
cancar cancelliere cancellieri candan candar candela candelaria candide candra candrakanta candrlic canel canepa
caner cangiano cangul canino cankan cankar cankiz cannas cannata cannella cannone cannur cano canova cansel
cansin cansu cantagallo cantemir cantidio cantoni cantu canu canziano cap capa capannolo capanoglu capasso
capatina capecchi capek capelli capitani capitolina capizzi capkova capkovic capkovicova capkunovic caplovic
caplovicova capoccia capocotta capogna capone caporaso capova cappai cappelletti cappelli cappello cappiello
capponi capraro capriotti caprnjic capuano capucine caputo caraballo caracciolo caradonna caraka caraman carapic
carapina caraus caravesa carbajal carbon carbone carboni cardella cardenas cardia cardinale cardinali cardini
cardona cardone cardoso care careddu carella caretti caribert caric caricari caridad carine carini carles
carletti carlijn carlini carlino carloman carloni carloto carlotti carlowitz carlsen carlsohn carlucci carmina
carminati carminho carmo carmona carna carneiro carnevale carnic carnogurska carnogursky carnovale carola carolin
carollo caron caronte carosi carovic carp carpentier carponio carranza carrara carraro carrasco carrasquillo
carre carreon carrera carrero carrieri carriero carrillo carrion carrozza carrozzo carrus carstens cart carta
cartl carub caruso carvajal carvalho carvelli cas casadei casadio casagrande casale casali casano casanova
casares casarez casas casavecchia cascio cascone casella caselli caserta casian casiana casilda casillas casimira
casimiro casini caslav casolaro caspar caspari caspers cassano cassiano cassien cassim cassio cassiopea cassiopee
castagna castaldi castaldo castaneda castellana castellani castellano castellanos castelli castelyn castens
castiello castiglioni castille castillo casto castro casu casula catalano catalbas cataldi cataldo cataleya
catalin catalinac catana catania catanzaro catarina catarsi catellani catena caterino catharina catic catinca
cato catrin catrina catrinel cattaneo cattani catullo catur caturangga caua cauna caune cavalic cavaliere
cavalieri cavaljuga cavallari cavallaro cavalli cavallini cavallo cavazos cavdarevic cavic cavid cavlina cavriani
cawisadi cawisono cawuk cayadi cazac cazacu cazares cazimir ceballos ceban cebanu cebe cebekhulu cebotari cebula
ceca cecan ceccarelli ceccarini cecchetti cecchi cecchini cecco cecep cecere cech cechova cecilie cecilio cecylia
cecyliusz cederblad cedillo cedomir cedrik cedrin cehmajster ceja cejka cejkova celal celaleddin celano celar
celasun cele celebija celen celentano celeste celestin celestina celestyn celestyna celi celian celie celien
celik celil celinia celli cellini celma celmina celmins celms celso cem cemal cemali cemani cemen cemeti cemgen
cemil cemplunk cenan cene cenek cengija cengkal cengkir cenk cenka cenni centeno centofanti cepeda cerar cerasela
cerda ceren cerkasin cermak cermakova cerna cerne cernei cernik cernikova cernoch cernochova cernohorska
cernohorsky cerny cerrani cerrato cerri cerullo cerutti cervantes cervantez cervena cervenak cervenakova cervenka
cervenkova cerveny cervinka cervinkova cesaire cesare cesaretti cesario cesminaz cestmir cestmira cetin cetinel
cetiner cevahir cevat cevik ceyda ceyhun ceykun ceyla ceylan ceylin ceylinaz cezar cezara cezary cezmi chaanakya
chaaruchandra chacon chahine chahinez chai chaima chaitan chakor chakradhar chakravartee chakravarti chakrika
chaloupka chaloupkova chalupa chalupka chalupkova chalupova chan chanakya chanda chandak chandan chandani chandi
chandini chandira chandni chandra chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu
chandrakin chandramani chandramauli chandramohan chandran chandranath chandrani chandraprabha chandraswaroopa
chandravati chang chantal chapa chapal chapala chappuis chapron chapuis chapuisat charak charl charlaine charleen
charlemagne charli charline charlize charlotta charly charpentier charuchandra charumati charuvrat charvat
charvatova charvi chassot chaten chattopadhyay chatur chatura chaturaanan chaturbhuj chaturvedi chavarria chavez
chayenne chayma cheick cheikh cheikhou chekhouna chen cheng cherchi cherechi cherif cherubini cherubino chessa
chessari chetan chetanaanand chettri chetty cheuk cheung chevalier chiacchio chiaffredo chiamaka chianese
chiaravalle chiavacci chibike chibuike chicu chidaakaash chidaatma chidambar chidambaram chidananda chidinma
chidozie chihai chila childebert chiliza chilperic chimamanda chimenti chinedu chinmayanand chinmayananda
chinyere chiodi chira chiranjeev chiranjeeve chiriac chirico chiril chirila chirill chirilov chirine chirita chis
chisom chitraksh chitrali chitramala chitrangada chiu chivu chizoba chladek chladkova chlup chlupova chmelar
chmelarova chmelik chmelikova chmiel chmielewski chmura cho choi chojnacki chojnowski cholewa chollet chong
chopard chopra choquart chovancova chovanec chow choy chrabros chraniboj chranibor chranislav chranislava
chretien christaller christen christensen christer christiaan christiane christiano christin christodule
christoffer christoph chroma chromy chrudos chrysole chrysostome chrzanowski chu chudik chudikova chudoba
chudobova chudzik chui chuit chukwu chung chval chvatal chvatalova chvojka chvojkova chytil chytilova ciaccio
ciacio ciampa cianci ciani ciaobella ciavarella cibotari cibula cibulka cibulkova cibulova cicala cicatiello
ciccarelli cicchetti ciccone cicek cicem cichocki cichon cichy cici cicmak cierna cierny cierpinski ciesielski
ciesla cieslak cieslik cifarelli cigdem ciger cigerova cigil cigoj cihad cihak cihakova cihan cihangir cihansah
cihlar cihlarova cikota cilasun cilay cilenti ciler cilikan cilli cilliers cilvenaz cimbaljevic cimen cimerman
cimesa cimmino cinelli cingir cingolani cini cino cinta cinthia cintron cinzia cioban ciobanu ciocan cioffi cioni
ciorba ciornii ciotola ciotti cipanj cipolla cipollaro cipolletta ciprian cipriana cipriani cipriano cirano
cirelli ciriaco ciril cirilla cirillo cirino ciro cirule cirulis cisar cisarova cise cisem cisil cisneros ciss
cisse cissokho cistoslav cistoslava ciszewski citra citro cittadino ciubotaru ciuffetelli ciuffreda ciulla ciumac
civan ciwan ciya cizek cizkova claas claasen claes claesson claeys clarenzio clarisa clarisse clarius clarke
claudien claudiu claus clausen clavdia clea cleandre cleandro cleem clelia clelie clemence clemente clemenzia
cleofe cleonico cleopatra cleophee clerc clery climaco clinio clio clodomiro clodoveo cloe cloete cloos clorinda
clotaire clothilde clottu cobanovic cobrda cobrdova cobulmak coccia cocco coco cocukboru codin codreanu codrin
codrina codrut codruta coelho coen coinchon cointa cojocari cojocaru cojuhari cokan cokov cokramayul cola colak
colakovic colangelo colanic colantuono colaric colella colesnic coletta colette colina coline colins collado
collazo collet collien colman colmanno colmazio colomba colombano colombe colombo colon colonna colpan colu
colucci colunga coly coman come comfort comito como concas conception concetta concetto conchita concordio
condrea conforti congiu coniglio conka conkova connolly consiglio consolata constanca constant constanta
constantia constantina constantinescu constantinov constatin consuela cont conte conti contini contreras contu
cook coppola corak coralia corazza corbiniano corboz cordero cordes cordioli cordova corekci coreno corentin
corentine coretti corina corinna corinne coriolano cornea cornejo cornel cornelio cornelis cornelissen corneliu
cornelsen corona coronado coronato corradi corradini corrado corral corrales corrao correa correale correia
corret corridori cors corsi corsini corso corsten cortes cortese cortesi corti cortinovis corto corvin cosentino
cosimo coskun coskuner coslovich cosma cosmin cosmina cossu costa costache costante costantin costantini
costantino costanza costanzo costea costel costin cotorobai cotruta cotthardt cottier cotto cottone coufal
coufalova coulibaly coulon coumba courten cousin covaci covalciuc covalenco covali covarrubias coviello cox cozma
cozzani cozzi cozzolino craciun crea creciun cremenzio cremona cremonesi crenguta crepaldi crescente crescenzi
crescenzia crescenzio cresnik crespi crespignano crespo cretu crevatin crews crimi crin crina crippa crisafulli
crisan criscenti crisci criscione crispino cristaldo cristea cristescu cristiana cristiano cristin cristofaro
cristofor cristoforo critelli crnogaj croce crocefissa crocefisso croitor croitoru cronida cronjager cronnje
crosskofp cruciani cruciata crudu csaba csanad csapo cseh csenge csongor csonka csordas ctibor ctibora ctirad
ctirada ctislav ctislava cubeyr cucchiara cucciniello cuche cucos cucu cudara cudars cudina cuellar cujba cukalac
cukalovic cukic cukovic cukteras culibrk cullinan cumhur cunegonda cuneyt cunha cuniberto cuomo cupido curci
curcio curda curdova curiel curreli cusimano cuslovic cusnir cusumano cuzia cuzzocrea cvagic cvetka cvetkovic
cvetljanin cvetojevic cvetuljski cvijan cvijancevic cvijanovic cvijetic cvijetin cvijetinovic cvijic cvjeticanin
cybulski cygan cyntie cyprian cyprich cyprichova cyprien cyra cyrian cyriaque cyrielle cyrila cyrille cyrine
cyryl czaja czajka czajkowski czapla czarnecki czech czechowski czekaj czerniak czerwinski czyz czyzewski daako
daan daantje dabcevic dabek dabic dabija dabiziv dabizljevic dabkowski dabnjak dabo dabovic dabrowski dachert
dacian daciana daciano dacin dacio dackovic dacovic dada dadap dadi dadic dadova daevi daevika dafina dafne
dafunic dag dagdas dagel daghan daglaroglu dagoberto dagostino dagovic dags dahlberg dahm dahmen daiana daidone
daimer dainuvite daisevic daiwik dajana dajic dajlic dakickozic daksha dakshayani dal daleo dalessandro dalessio
daley dalgaard dalia dalibor dalibora daliborka dalida dalie dalima daliman dalimil dalimila dalimin dalimir
dalimira daliono dalkiran dalla dalleaste dallenbach dalmasso dalmazio dam damanik damar damaske damaso damato
damayanti dambrosio dame damiana damiani damiano damico damife damil damilare damilola damin damir damjan
damjanka damla damljanovic damm damocle damodara damola damu danae danang danciu dandak dandapaani dandrea danek
danenhauer dang dangeli dani dania daniele danielo daniels danielsen danielsone danielsons danielsson daniil
danijel danijela danil danila danilova danio danique danis danisova daniswara danjuma danka danko dankova danna
danneberg danner dano danova danso danu danuja danuse danuta dany danyl dao daouda dara darasimi darazac darcy
darek dargenio dariati darie darii darija darijan darimin darine darinka daris dariusz darja darleen darmaji
darman darmana darmanto darmawan darojat darshan darshwana darsirah darta darteh dartey dartono daru daruna
daryani dasa dascalu dasic datta dattilo daub daubner daudrich dauer daum dauth dautzenberg daver davey davi
davida davidova davidovic davidovicamic davids davidsen davies davila davina davino davoli davor davorin davriya
davron davronov davronova davud davy dawid dayaamay dayaananda dayaanidhi dayamayee dayan dayane dea deak deane
deb debeljak debenjak debnar debnarova debowski debski dec decebal decimo decker deckert declerck declercq decock
decoster dedanski dedejic dedek dedijer dedkova dedovic deeksha deen deenabandhu deepali deepan deepankar
deependra deepesh deepika deeptanshu deeptendu deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deerberg
deevakar degano dege degis degna degrassi dehmel deiana dej dejan dejana dejanovic dejova dekanovic dekic dekker
dekovic dekys dekysova delacruz delafuente delagarza delal delalic delao delapaz delarosa delatorre delazy deleon
delfino delgadillo delgado delic delie delinda delizia delkapic dellamico delmas delogu delonge delosevic delphin
delrio delvalle demba dembele deme demet demeter demetra demetria demetrio demetriusz demetrova demilade demir
demiralp demirbas demirel demirhan democrito demontis demostene demurtas demut denaro deneval dengler denic
denisz denizalp denkel denner denny denovic denti denzinger denzler deodata deodato depold dera derasevic
derasimovic dergovic deric derin derisilo deriu derr derrico dersim dertmann dervis derya desai desanka deschamps
desdemona deshpande desiderata desiderato desiderio desimir desire desmet desogus despina destan deste destro
dethloff detmar detrich deuschle dev devadatt devagya devajyoti devak devald devangana devani devar devasree
devcickatic devdan devedzic devesh deveshwar devetak devi devika devkota devos devota devran devrnja devvrat dewi
dewilde dex dexx dezider dhaanyalakshmi dhakal dhana dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati
dhanu dhanvin dhara dharani dharitri dharmaketu dhatri dhawan dhlamini dhlomo dhruv dhyanesh dhyaneshwar dia
diaby diack diaconescu diaconu diagne diah diakhate diallo diamanka diamante diamanti dian dianora diao diar
diara diarra diatta diattara diaw diawara diaz dicle diclehan dida didem didier didimo didina dieckmann diede
diedhiou diedrich dieke diekmann dieme diene dienel dieng dies dieter dietsche dietz dietzsch dieudonne
dieudonnee dieye dieynaba diezel digambar digambara digdaya dijana dijkstra dikmen diksha dilafruz dilar dilaver
dilay dilbar dilber dilberay dildar dildora dilek diler diletta dilfuza dilhan dilla dilmurod dilmurodyev
dilmurodyeva dilnoza dilorom dilovan dilrabo dilruba dima dimas dimaz dimcevic dimcic dimic dimitric dimitrii
dimitrij dimitrije dimitrijevic dimitrina dimitrovski dimkic dimkovic dimovic dimsic dinakar dinc dinca dincer
dinda dinesh dingarac dingelstedt dingiswayo dinh dini dinis dinkar dinu diocleziano diodata diodoro diogene
diogo diome diomede dione diongue dionigi dionisi dionisia dionisio dionizy dionyz dionyzos diop diouf dioum dipa
dipali dipankar dipendra dipesh dippenaar dippl dippolito diptendu direnc dirgantara diri dirike dirikis dirja
dirk dirksen diroj dirok distefano dita dittmann dittmar dittmer dittrich dittrichova ditya divaakar divakar
divald divine divis diviska divisova divjot divna divo divya dix dixon diyor diyora diyorov diyorova dizanov
dizdar dizik djayden djeneba djenna djetka djibril djitte djokoto djurasek dlamini dlouha dlouhy dlugosz dluhos
dmitri dmitrii dniz doan dobbrunz dobel dobes dobesova dobias dobiasova dobler dobosz dobrava dobre dobrescu
dobrila dobrilovic dobrinkovic dobromil dobromila dobromir dobromira dobrosavljevic dobroslav dobroslava
dobrovolna dobrovolny dobrowolski dobrzynski docekal docekalova dochia dockal dockalova docolomanska docolomansky
doda dodaro dodato dodo dodon dogan doganay doganer dogaru dogu doherty dohnal dohnalova dohring doina doinita
dokonal dokoupil dokoupilova dokovic dokoza dolacek dolce dolch dolci dold dolecek doleckova dolejs dolejsi
dolejsova dolezal dolezalova dolezel dolezelova dolinar dolnicar dolovic dolunay domagala domagoj domanovic
domanski domazet dombrovska dombrovskis dombrowski domen domenik domezio domingues dominguez dominiak dominici
dominika dominquez domisevac domitille domiziano domjan domljan domnica dona donalda donaldo donatella donatello
donati doncic donda dondu dondur donevic dongol donica donie donka donkor dono donofrio dopsa dopuda dor dorana
dorazio dorde dorel doria doriana doriane doriano doric dorica dorin dorina dorine dorinel doring dorit dorka
dorli dorner dornik doro doronjski dorontic doronzo doroteja doroteo dorothee dorottya dorre dorthe doru doskocil
doskocilova doskoczynski dostal dostalova doubek doubkova doubrava doubravka doubravova douce dounia dousa
dousova douwe dov dovud dovudov dovudova dower doyinsola doza drabek drabik drabkova drac dracic dragana
draganovic draghici dragic dragica dragin draginja dragisa drago dragoi dragoje dragojlo dragojlov dragoljub
dragomir dragone dragoni dragos dragoslav dragoviczafred dragu dragutin drahomil drahomila drahomir drahomira
drahon drahos drahoslav drahoslava drahotin drahotina drahuse drahutin drajat drakcic drame dramlic draskovic
draupadi draza drazen drca drcelic drechsler drees dreher dreier dreimane dreimanis dreissigacker dren
drenjacevic dresevic dressler drews dries driessen drina drinic drinjak driss drljaca drljan drmanac drmanovic
drmoncic dron drona droogendijk droppa droppova droz drozd drozdova drozdowski drozdz druina drvarevic drvenica
drzewiecki drzimir drzislav dua duah duanne duarte dubashi dube dubiel dubochet dubois dubovska dubovsky dubravec
dubravka dubravko dubska dubsky dubuis duca ducci duccio duchon duchonova duck duco ducommun ducret ducu duda
dudas dudekova dudkova dudova duduzile dudziak dudzik dudzinski duenas dufek dufkova dufour dugaja duilio duje
dujo dukelic dukovac dula dulari dulcinea dulina dulla dullova dulova duma dumanjic dumas dumija duminy dumisani
dumitra dumitrache dumitrana dumitrascu dumitrescu dumitrita dumitriu dumitru dumnic dumont dunda dundar dune
dunja dunka dunkova dunya duong dupan dupont dupuis dupuy dura durad durak duran durand durante durda durdane
durdona durga durgeshwari durica duricova duris durisova durmaz durmus durodola durriye durso duru dururbunsuz
dusana dusanka dusek dusenkalkar dusica dusik dusikova duska dusko duskova duszynski duta dutkiewicz dutoit dutta
dutto duuk duval duvnjakculjak duygu duygulu dvizac dvokic dvonc dvoncova dvoracek dvorackova dvorak dvorakova
dvoranac dvorska dvorsky dwaipayan dwaipayana dwamena dwi dwivedi dyah dyer dyett dylano dylus dyna dzakmic
dzakula dzal dzanija dzene dzenis dzenopoljac dzepina dziedzic dzigumovic dzigurski dzikic dzile dzinic dzirkale
dzirkalis dzirkstite dziuba dzodanovic dzokoto dzurjanin dzurjaninova ebe eberardo eberhard eberhardt ebiere ebin
ebiowei ebkizi ebren ebru ebubechukwu ebunoluwa ebuzer ecaterina ecclesio ece ecehan ecem ecevit echevarria ecker
eckhardt ecmel ecoffey ecrin ecvet edda eddi eddy ede edelberga edgard edgaro edgars edhem edi edil edilberto
edite editta ediz edmee edmondo edoardo edorh edouard eduarda eduards edun edvard edvarda edvardsen edvige edvin
edvins edwards edyta edzus eef eefje eekalabya eero eeva effler efim efimia efisio efken eflah efraim efrem
efrosinia efsun eftalya eftimia eftimie ega egbochukwu ege egeli egelja egeljic egemen egeo egeric eggenmueller
egger egic egidio egils eginardo egisto egizia eglantine egle egli eglite eglitis egmont egon egona egor egrim
ehigiator ehm ehmann ehrig eich eichenberger eide eifert einars einert eirik eisenlauer eizens eja eka ekaaksh
ekadant ekaksh ekalavya ekaling ekaparnika ekdant ekec ekici ekim ekin eklund ekmel eko ekow ekpo ekrem eksioglu
eksteen ekstrom ekundayo ekwueme elaide elakshi elanur elb elbe elbek elbekov elbekova elciboga elcin eldor
eldorov eldorova elea elebiyo elektra elene eleni eleonoro elettra eleuterio eleuthere eleyth elfrida elgin
eliabeth eliah eliahou eliano eliasova eliasson eliasz elicin elide elie eliel eliette elifio eligibile eligio
elija elimena elio eliodoro elion eliona elior eliot eliott elisabet elisabeta elisabetta elisaveta elisea elisee
elisio eliska elita elizabet elizabeta elizabeto elizaveta elize elizej elizeus elizo elizondo elka elkin ellada
elle elli elly elma elmar elmars elmas elmastasoglu elmurod elmurodyev elmurodyeva elnar elnur elnurov elnurova
eloa eloan eloane elodia elogio eloi elon elona elone elora elouan elpidio els elsbeth elss elti eluh elvan
elvezio elvia elvin elvina elvino elvire elwira elworthy elya elyanora elyas elyes elyne elynn elyor elyorov
elyorova elzbieta elzear eman emanoil emanuele emanuelly emanuil emas embranthiri embuh emced emeka emel emeline
emerance emerencie emeric emerich emert emese emi emidio emiel emig emili emiliana emilien emilijan emils emine
emirhan emmelie emmelmann emmely emmerico emmi emna emong empirio empluk emrah emre emrullah emy enache enachi
enakshi endah ender enderby enderun endra endrigo endzina endzins ene enea enecone engel engelbert engelen
engelmann engholm engin engstrom enguerrand eni enie enimia enio eniola enis enise enna ennio enno enora enrica
enriquez ensio enteng enver enya enyo epifani epiphane eplinius eracla eraclide eraldo eralp erardo erasmo
erasmus erast eray erazim erazmus erbay erben erbenova erberk erberto erbulak ercan ercetin ercin ercolano ercole
ercoli ercument erda erdal erdem erdeni erdenikatun erdeniozuk erdinc erdmann erdogan erel eremia eren erenia
erentuz erez ergene ergenekatun ergin erginsoy ergun erguner erhan erhard erhardt erico eriks eriksen eriksson
erinc erine erkam erkan erke erkekli erkki erlei erm erman ermanno ermelinda ermen ermenegarda ermenegilda
ermenegildo ermes ermete ermilo ermini erminia erminio ermins ernecjo ernesta ernestino erni ernst erol eron
eronat eros errante errera errichiello errico ersan ersilia ersin ertan erten ertenozuk ertepinar ertl ertugrul
erturk ervina ervins erwan erwann erwes esanu esat esau esben esbensen escalante escamilla escobar escobedo esen
esenbike esenwein eser esha eshana eshita esi esin esma esmee esmeray esmira esparza espinal espino espinosa
espinoza esposito esquibel esquivel esra esref esse esser estela esterina esteves estevez estiawan estiono
estrada esuperio esupofo eszter etela eterie ethann ethem etienne etil ettore etzebeth eubert euclide eudes
eudochia eudokia eudoksja eudoxe eudoxie eufebio eufemia eufemio eufrasia eufronio eufrosina eufrozina eugenie
eugenio eugeniu eugeniusz eugster eulalie eunika euphrasie euridice eurydice eusebe eusebia eusebie eusebiu
eusebius euseo eustache eustatiu eustorgio eustosio eustracjusz eutalia eutalio evald evaldo evalds evandro
evangelina evangelista evangelisti evanghelina evann evar evarist evariste evaristo evasio evdochia evdokija
evelien eveliina evelin evelino evelyne even evensen evers everts evgheni evghenia evghenii evi evidio evin
evliyaoglu evo evodio evola evran evrard evremondo evren evsen evstifejev evy evzen evzenie ewa ewan ewatomi
ewelina ewen ewenn eya eyal eyiz eylul eymen eyram eysan eytan eythan eyup ezechiel ezechiele ezio ezoza ezrak
faas fabbri fabbricatore fabbro fabia fabiani fabiano fabianova fabie fabien fabienne fabijan fabijanovic fabjan
fabre fabrice fabricia fabricio fabris fabrizi fabrizio faculjak fadda fadekemi faderera fadi fadil fadime fadipe
fady fagunwa fahham fahner fahrettin fahri fahriddin fahriddinov fahriddinova fahriye fahrunissa faik faiq faizah
fajardo fajdetic fajdiga fajimi fajnor fajnorova faktor falabi falba falbo falcao falchi falcioni falco falcone
faleti falih falk falkowski fall faller faloye falter falzone famiano famke fan fanara fancello fanelli fanika
fankhauser fanni fanta fantin fantine fantini fantova fantozzi fanyana fara faraci farago farangiz faraone farber
farcas farcic fardau farella fares faresta farhunnisa faria farias farida farin farina faris farkasova
farkasovska farkasovsky farouk farris farruh farruhov farruhova faruk fasano fasasi fasih fasoli fassbender
fathina fathonah fatih fatim fatimata fatimo fatin fatos fatou fatouma fatoumata faty fauche faulhaber faure
faust fausta faustin faustina faustine faustyn faustyna fava favara favaro favero faya fayen fayenne faysal
fayzbek fayzbekov fayzbekova fazekas fazil fazilat fazilet fazio fazli fazliddin fazliddinyev fazliddinyeva
fazullah feba febe febi febian febriana febrianti febrina feda fedai fedde fedele federica federici fedor fedro
feher fehime fehintola fehmi fehr fehrig fejfar fejfarova fekete fekonja felber feld felder feldt feleppa felice
felici felician felicie felicien felicitas felicite feliks felina feline feliziani felke feller fem femina femke
femm fencl fenclova fender fenja fenna fenne fenner fenske feodor feodora feodosia ferah feramus feramuz ferat
feray ferda ferdi ferdinanda ferdinando ferdynanda ferenc ferencova ferhan ferhat feride feridun feriel feriha
ferilli ferit ferjan ferko ferkova ferluga ferman fermiano fermo fernanda fernandes fernandez ferracuti
ferraiuolo ferrando ferrante ferranti ferrara ferrari ferrarini ferrario ferraris ferraro ferrarotti ferre
ferreira ferrer ferreri ferrero ferretti ferri ferrigno ferrini ferro ferroni ferruccio ferruh feruza feryel
festa festo festuccia feuerbach fevronia fevzi feyyaz feyza feyzullah fiacre fiala fialova fiammetta fibikemi
fichardt fichera fico ficova fidan fidele fidelie fidelis fidelius fidenziano fidenzio fiedler fiedlerova fieke
fien fiene fiep fierro fiete fietz figen figl figueiredo figueroa figura fiifi fijalkowski fikayomi fikret fikri
fikriye filc filcova filemon filibert filice filimon filipan filipe filipek filipiak filipino filipova filipowicz
filipowski filipp filippa filippi filippini filippo filipponi filiz filofteia filomen filomeno filotije filou
filsinger fily fincke fine fini finia finja fink finka finke finkova finlay finnja finnley finocchiaro finotti
finstad fiodor fionn fior fioravanti fiordaliso fiore fiorella fiorelli fiorentini fiorentino fiorenza
fiorenziano fiorenzo fioretti fiori fiorillo fiorini fiorucci firas firdavs firdavsyev firdavsyeva firdevs
firgantoro firmansyah firmin firuz fisbah fischerova fischetti fiser fiserova fish fister fitrat fitratov
fitratova fitri fitria fitriani fitschen fjeld flacco flacer flak flaman flaminia flanjak flavian flaviana
flaviano flavien flaviu flavius fleano fleischer fleischmann fleur fleury flip flis floare floarea floder
flodoard floor floortje flor florczak florea florek florencia florencja florent florenta florentina florentine
florentyn florentyna flores florescu florestan florez floriana floriane floriano florianova florica floricelovic
floridia florie florin florina florio floris flottmann fluckiger flurin flurina fndiyeva foca focsa fode fodor
fodulovic fofana fofie foged fogele fogelis foglia fois fojtik fojtikova fok folafoluwa folashade folco
folivarski foltyn foltynova folu fonda fonseca fontaine fontana fonti forconi foretay forgione forkel forlani
forman formanek formankova formanova formica fornara forsberg forst forster fort forte fortova fortugno fortunat
fortunata fortunato fortune fortunee fos fosca foschi fosco foss fossum fosu foti fotih fotihov fotihova fotima
foucauld foulques fourie fournier fousek fouskova frackowiak fraczek fraga frahmeke fran frana franc franca
franceschi franceschini francesconi francese francette francezi franchi franchini franci francia francine
francisc francisko franciskovic francisque franciszek franciszka franck francoise francova frandsen franek franic
franjicabramic franjiczelic franjo franka franke frankova frankowski fransson franta frantisek frantiska frantz
franze franzis franziska franzmann franzoni frasca fratczak fratello fratila fratti frau frauen frauendorf frazi
frederica frederico frederike frederiko frederiksen fredrik fredriksen fredriksson freek frei freigang freimane
freimanis freimann freimuth freisen freitas freja frenkel frenkie frenzel freriks frey freymond frezza frh frias
frick fricke frido fridolin fridrich fridrichova fried friedek friedenberg friederike friedli friedmann friess
frigan frigerio frigo frisch frohn frontiniano frosch frost frqan frunza frunze frusina fruzsina fryderyk
frydrych frydrychova ftorek ftorekova fuat fucci fuchs fuchsova fucik fucikova fuentes fuga fuhlbrugge fujiati
fuksa fuksova fulbert fulberto fulcran fuldem fulden fulgence fulgenzio fuller fulop fulvia fulvio fulya
fumagalli fumarola funani funda fundak fung funmilade funmilayo fuoco fureyya furgala furio furkan furlan furno
furrer furseo furtado furtuna furuzan fusaro fusco fuscolo fusenig fust fusun fuze fuzuli fxriyy gaba gabhezi
gabi gabin gabino gabius gabler gaborova gabriele gabrielli gabrielo gabrielova gabrovsek gabud gacanovic gacevic
gacic gacina gacinovic gad gada gadang gadanski gaddini gade gadiaga gading gadis gadomski gadschiew gaduh gadzic
gaelle gaetan gaffar gaffor gafforov gafforova gafur gafurov gafurova gagan gages gagic gagliano gagliardi
gaglioffo gagovic gagricic gagro gahwiler gaile gailis gailite gailitis gaillard gaiman gaina gaio gaitan gaj
gaja gajaadhar gajabahu gajadhar gajana gajbaahu gajda gajdos gajdosova gajec gajewski gajgicmatic gajski
gakstadter gala galak galander galang galante galar galarza galasso galatea galati galazka galdino galeazzi
galeazzo galfryd galic galih galileo galinac galindo galiono galjak galjen galjer galka gallardo gallegos galli
gallicano gallo galluzzo galosevic galuh galur galvan galvez gama gaman gamani gamanto gamba gamberini gambino
gambira gamblang gamboa gamez gamlin gamper gamze ganak ganaka ganapati ganda gandewa gandharv gandharva gandhi
gandi gandolfo ganea ganep ganesh ganesha gangan gangemi gangesh gangnus gangsa gangsar ganjaran gantar ganzmann
ganzzuparic gaona gara garan garance garang garatva garau garavaglia garay garda garden gargiulo garibay garica
garifo garik garika garimberto garnier garofalo garonja garrido garud garuda garza gasior gasiorowski gasjune
gasjuns gaspard gaspare gaspari gasparini gasparova gasparovic gasparovicova gasper gaspic gassama gasse gasser
gast gastel gastelum gasti gastone gastono gati gatien gatik gatot gatra gatsha gatta gatti gatto gatzka gaud
gaudenzia gaudenzio gauder gaudiano gaudino gauraang gaurang gauranga gautam gautama gautami gauthier gautier
gautiero gavino gavric gavril gavrila gavrilita gavriliuc gavrilo gavrilovic gavrovic gavxar gawati gawel gawlik
gawron gawronski gayatri gaye gaytan gazanfer gazdic gazi gazibara gaziova gazivoda gazo gazzola gbadamosi
gbadebo gbeminiyi gbemisola gbogboade gbolahan gbowoade geanina gebhardt gedeone gederts geese geeta geetanjali
gehre gehrig gehring gehrke geiger geisendorf geisler geissler gejza gelila gelin gelincik gellert gelling
gelsomina geltrude gelu gema gemine gemini geminiano gemma genadij gencer genchi generosa generoso genesia
genesio genjega genna genoud genoveffa genovese gens genta gentiana gentile gentili genziano geoffroy georgel
georges georgescu georgeta georgian georgije georgina georgo gerace geraci geralda geraldina gerarda gerardina
gerasim gerasimo geraud gerazim gerazym gerbennow gerber gerberge gerbert gerdel geremia gergely gergo gerharda
gerhardt gerino germain germana germani germano gerolamo geronimo geronzio gerrit gerritsen gerschler gertrud
gertrudo gervais gervasi gervasio gerwig gesell gesualdo geta geurts gevheri geyer geza gfeller ghale ghaliyati
ghanaanand ghanashyam ghani ghanshyam ghenadi ghenadie ghennadi gheorghe gheorghi gheorghii gheorghina gheorghita
gheorghiu gherardo gherghina gherman ghilardi ghirmai ghislain ghita ghosh giacalone giaccio giachi giacinta
giacinto giacobbe giacomelli giacomo giadero giambattista giampaoli giampaolo gian gianbattista giancarlo
giandomenico gianfranco gianina gianluigi gianmarco gianmaria gianmario gianna giannelli giannetti giannini
giannone giannotti gianotti gianpaolo gianpiero gianpietro giansante gianuario giardina giardini giasone gibala
gibbs gibran gica gicu giehl giel gielen gierisch giesa giesche gifty gigaba giger gigi gigli giglio gigliola
gigliotti gijs gilang gilberta gilca gilde gildo giliola gill gilles gillieron gillo gineto ginevra ginewra
gioacchina gioacchini gioacchino giobbe gioberto gioconda giocondo gioele gion giona gionata giordani giordano
giorgetti giorgi giorgia giorgian giorgiana giorgio giosue giosuele giotto giovannelli giovannetti giovannini
giove gioventino giovenzio giovinazzo girard girardet girardi girardo girart giraud giraudo giray girbu giri
girija girik girika girindra giriraaj giriraj girish girja girolamo giron girone girts gisca gisela gisele
gisella gislebert gita gitanjali gitte giuda giudice giuditta giuffrida giugliano giuliana giuliani giulio
giulitta giunta giurgiu giuseppa giuseppina giusta giusti giustiniano giusto giustra giyas giyos giyosov gizela
gizem glab glasnovic glasson glatting glauco glavac glavati gleb gleda gledic gligorije glintic glodovic
glogowski gloor glorie glosli glowacki glozanski gluhovic glukcevic glumac glumpak gning gningue gobbi gobel
gobinda gockeritz gocnik gocnikova godanj godeberta godec godinez godiva godlewski godoy goebel goedicke goffredo
gohler gojko gokalp gokben gokboru gokce gokcegol gokcen gokcicek gokmen goknur goksin golab golban goldbeck
goldfuss goldkamp goldkuhle golebiewski golebiowski golec golia golicsamarzija golinelli goller golling gollnow
gollum golob golomski golub gombai gombay gombert gomberto gomes gomez gomis gonca goncalo goncalves goncear
gondebaud gondulfo gonenc gonerio gongor gonsalwy gonta gonthier gontran gonul gonultas gonzaga gonzague gonzales
gonzalez goonam goosen goossens gopaal gopal gopee gopi gora gorakhanatha gorakhnath goral gorana goranka gorazd
gordan gordhan gordiano gorea gorecki gori goricanec gorisek gorjanski gorka gorkem gorlich gormer gorniak gorny
gorski gorun gosto goswamee goswami gothard gottardo gottfried gotthardt gottschalk gottwald gottwaldova gotum
gotz gotzelmann goudiaby goundo gouranga goutam govender govhr govinda govoni gowda goy gozde graber grabez
grabic grabovac grabowski gracia gracian graciana graciliano gracja graczyk gradimir gradisar gradistanac
gradojevic gradzki graf grams gran grana granado granados granat granata granato grande grandi grandjean grange
grasse grassi grasso gratian gratiana gratiela grato gratzky grau graudina graudins graur gravina grazia graziana
graziani graziano graziella grazina greb grebenarzarmen greco grecu greger gregersen gregoire gregorc gregori
gregorian gregorova gregus gregusova greithanner greppi greschner grga grgic grgo grgur grgurevic gribuste
gribusts grieco griego griem griesbacher griese griffiths grigoras grigore grigorescu grigori grigorije grijalva
gril grilli grillo grimaldi grimaldo grimm grinberga grinbergs griselda grizelda grkavac grkinic grladinovic grm
grob grobelaar grochowski groduma grodums groebli groen gromisch gron groothuizen gros grosjean gross grosser
grossheim grossi grosskopf grosso grosu grothaus grothkopp grotke grotzinger groza grozdana grozdanovic gruba
grube grubesicbarbir grubnic grubrova grudzien grun grundmann grundza grundzova gruner gruning gruppuso
gruszczynski gruszecki gruszka gry grygar grygarova grzegorczyk grzegorz grzelak grzesiak grzesik grzeskowiak
grznar grznarova grzyb grzybowski grzywacz guajardo gualberto gualtieri gualtiero guardado guarino guarneri
guarnieri guastella guastone gubio gucanin gudakesa gudakesha gudrite guelfo guenda guendalina guenievre guerin
guerra guerreiro guerrero guerrieri guerriero guerrini guerrino guevara gueye guglielmi guglielmo guha guher gui
guiberto guida guidetti guidi guidotti guilhem guilhemine guilherme guillaume guillemette guillen guillermina
guillot guinand guiscardo guisse gul gula gulay gulbahar gulbaxor gulben gulchexra gulcin guldem guldemeister
gulden guldeste gulegen gulemen gulen guler gulgun gulhan gulino gulistan guliwe guljamol guljaxon gulli gulnaz
gulnora gulnoza gulom gulomov guloy gulpembe gulr gulriz gulsen gulseren gulsora gulsum gultekin gulumser gulyas
gulzira gulzoda gumede gumesindo gummelt gumus gumuspala gun gunars gunarto gunawan gunay guncicek gunday
gundelinda gundersen gundogdu gundogmus guner gunes guneta gungor gunilla guniz gunjaca gunkel gunnarsson gunnel
gunnur gunsel gunseli gunter gunther gunyaruk gunz gupta gurbig gurbuz gurcan gurdal gurdev gurhan gurkan gurmen
gurol gurrieri gursel guru gurule gurung gusan gusanovic gusatovic gusavac gusevac gusic gusmeroli gusovic
gustafsson gustava gustavine gustavino gut gutal gutierrez gutjahr gutowicz gutowski gutrovac gutschank gutu guus
guusje guven guvenalp guvercin guyot guzey guzik guzina guzman guzun gvendolina gvozden gwacela gwala gwenaelle
gwendoline gwido gwozdz gwozdzik gyamfi gyasi gyawali gyorgy haack haaf haas habbab habeeb habel haber habiba
habibi habibov habibova habil hablak hablakova habsuda habsudova haby hache hacib hack hackbusch hackelbusch hada
hadfield hadi hadja hadriel hadrien hadwich hadzibeganovic haferkamp hafi hafid hafiz hafliger hafsa hafshah
hagen haikal haim hairyanto hajar hajdinjak hajdu hajduk hajek hajkova hajna hajnc hajny hakala hakansson hakem
haki hakki hakon hakyemez hala halak halakova halas halasz hald halda haldova haldun hale halil halilyev
halilyeva halim halimah halina halis halit hall hallmann halova haluk haluska haluskova halvorsen hamal
hamalainen hamann hamdi hamdullah hamed hami hamid hamidou hamidov hamidova hamilton hamima hamish hamit hammad
hampl hamplova hamsini hamzah hamzaoglu hamzayev hamzayeva hanacek hanackova hanae hanak hanakova handan
handayani hande handoko handzic hanefi hanekom hanenberger hanga hango hani hania hanifa hanifat hanizar hanko
hankova hannabel hanne hannecker hannele hannes hanni hannich hanniske hanno hannu hanousek hanouskova hanova
hansjorg hanspeter hansruedi hansson hansueli hanus hanusova hanzal hanzalova hanzl hanzlik hanzlikova hanzlova
harac haralamb haralambie haramija hardana hardi hardiansyah hardouin hargasser hari harimurti harinakshi
harinarayan harini harit harita hariyah harja harjasa harjaya harjo harms harnapp haro haron haroun harouna
haroune harsana harsanto harsaya hartaka hartana hartati harter harting hartlieb hartman hartmanova harto hartwig
hartz harun haryanti haryanto has hasanah hasanica hasano hascak hascakova haschke hasek haseki hasibi hasim
hasin haskova hasler hasmet hasna hassanah hassane hasse hassfeld hasta hastal hastuti hata hatem hathorn hatip
hatouma hattab hattingh haug haugaard haugen hauke haukelidsaeter haupt hauser hava havel havelka havelkova
haverney havla havlicek havlickova havlik havlikova havlova havojic havranek havrankova hawa hawar haya hayal
hayali hayat hayati haydar hayworth hazan hazar hazes hazim hearne heberstreit hechler hecht heck hecko heckova
heczko heczkova heda hedda hedegaard hedelin hedermann hedi hediger hedlund hedvig hedviga hedvigo hedvika heema
hegedus heger hegerova hehl heidelmann heidler heidrun heikki heikkila heikkinen hein heinemann heinig heinke
heinonen heinrich heinz heinze heiser heist heitor heja hejda hejdova hejduk hejdukova hejl hejlova hejna hejnova
hektoro heleno heleta helie helier helio helios helle hellmann hellstrom helm helmke helmut heloisa helpling
hendra hendri hendrik hendrika hendriks hendrych hendrychova hengmith henkel hennes hennezel henning henrich
henrick henrie henrieta henrieto henrike henriksen henriksson henrique henriques henriquez henryk henryka hense
hensel hentel hentschel hentschke hepperle heracleea herberger herberta herbrand heredia heretik heretikova
hering herjavec herlambang herluin hermanek hermankova hermanova hermans hermansen hermansson hermawan hermecke
hermelin hermenegildo hermiono herms hernadez hernan hernandes hernandez herold herrera herrmann herschmann
hertel hertzog heru herve herweg herwig heryanto herzenberg hess hesse hessek hessler hesti hetzler heuck heunis
heval hevi heydemuller hiba hicabi hicham hidalgo hidaya hidayanto hidayat hidde hideo hidosanin hiebl hieronim
hifzi hikmat hikmatov hikmatova hikmet hilaire hilal hilar hilarion hilarius hilary hildebert hildebrand
hildenbrand hilgendorf hill hillel hiller hilmi hilola hiltunen himadri himani himawan himeno himmet hincmar
hincu hind hingsen hingst hinojosa hinrichs hipolit hippolyte hira hiranmay hiranmaya hiranya hirnstajn hirsch
hirschberg hirt hirvonen hisam hitchinson hizir hjalmar hjort hjorth hladik hladikova hladka hladky hlapec hlasni
hlatshwayo hlavac hlavacek hlavacekova hlavackova hlavacova hlavata hlavati hlavaty hlavka hlavkova hlengiwe
hlinka hlinkova hlongwa hlongwane hlousek hlouskova hmd hmdov hoang hocevar hochstrasser hocke hodanovac hodea
hodel hodler hodovanj hoffman hoffmann hoffmannova hofman hofmann hofmanova hofstetter hoft hohenberger hohl hohn
hohne hohnheiser hohosbabic hojimurod hojimurodyev hojimurodyeva hola holan holanova holas holasova holcova hold
holdt holec holecek holeckova holguin holik holikova holinski holl hollard holmberg holmes holmgren holmqvist
holoubek holoubkova holtfreter holub holubova holuby holubyova holy holz holzdeppe holzner homa homero hommel
homola homolka homolkova homolova honegger hong honig honor honore honorine honorius honz hooss hopland hora
horac horacek horackova horacy horak horakova horatiu hordt horea horejsi horia horky horn horna hornak hornakova
horne hornicek hornickova hornik hornikova hornung horova horska horsky horst hort hortensia hortensie hortenzia
hortenzie horvat horvathova horvatova horymir horymira hosek hosiyat hoskova hossa hossova hostimil hostimila
hostimir hostimira hostislav hostislava hostivit hottinguer hotz houda houdek houdkova hougaard houska houskova
hovanjek hovard hovorka hovorkova hoza hozan hozova hrabal hrabalova hrabovska hrabovsky hradecka hradecky hradil
hradilova hrasko hraskova hrbacek hrbackova hrbek hrbkova hrda hrdina hrdinova hrdlicka hrdlickova hrdy
hresicdubaic hribar hric hricova hrkalovic hrmo hrmova hrncir hrncirova hrnjak hroch hrochova hromadka hromadkova
hron hronova hrovat hruba hrubes hrubesova hruby hruska hruskova hrusovska hrusovsky hruza hruzova hrvatin hrvoj
hrvoje hrvojka huang huba hubacek hubackova hubenbecker huber huberto hubl hubner hubova huccet huckestein hud
hudak hudavendigar hudayi hudcova hudec hudecek hudeckova huebel huerta huet hug hugel hughes huguenin hugues
huguette huhn hui huisman huixtlacatl hujo huke hulka hulki hulkova huls hulusi hulya huma humaira human humay
humayun humbert humeyra huml humlova huneke huner hunor hunziker huriy hurkan hurlimann hurram hurramov hurramova
hurshida hursit hurtado husak husakova husakovichodzic husameddin husamettin huseby husein husek huseyin husida
huskova husnida husniya husnora husnu husrev hussein husum hutagalung hutapea hutasoit huth huttcher hutter huub
huwiler huzanic huzeyfe hvalimir hvezdoslav hvezdoslava hyacint hyacinta hybl hyblova hynek hynkova hypolit iacob
iacolare iacono iacopo iacopone iacov iacovino iacovone iago iana iancu iandolo ianina ianira ianis ianna
iannaccone iannello ianni iannone iannucci ianos iaria iaroslav iaroslava iasmina iatco iazzetta iban ibarra ibe
ibidapo ibikunle ibironke ibodulloh ibodullohyev ibodullohyeva iboja ibou ibra ibrahima ibrani ibranovic ibric
ibrohim ibrohimov ibrohimova ibukunoluwa ibun ica icaro icelic icha ichim icilio iclal ico idan idea idil idir
ido idowu idriss idrissa idy ierardi ieremia iezzi ifa ifeanyichukwu ifeoluwa ifeoma iffar iffet ifora ifunanya
ige iginia iginio igino iglesias iglicar ignac ignacie ignacy ignat ignata ignazio ignjat igori igov igric ihasz
ihly ihnacak ihnacakova ihsan ihtiyor ihtiyorov ihtiyorova ihvan ika ikbal ikeme ikenna ikeoluwa iker ikhidie
ikhsan ikicitoyun ikin ikrime ikrom ikromov ikromova ilacin ilai ilan ilana ilancic ilaria ilarie ilario ilarion
ilay ilayda ilbey ilbilge ilc ilda ildebrando ildefonso ildegarda ildegonda ildika ildike ileana ilenia ilgegu
ilgin ilgmars ilham ilhami ilhan ilia ilian iliane ilic ilicali ilicin ilie ilies iliescu ilija ilin ilinca
ilincic ilinka ilisic iljana ilkay ilkben ilke ilker ilknur ilko ilksen ilkyaz illes illidio illing illuminato
ilmari ilmars ilori ilqar ilsa ilse ilupeju ilva ilyan ilyana ilyane ilyass ilyes ilyess ilyos ilyosov ilyosova
ilza ilzo imad imam iman imane imen imene imge imhof imke immacolata immacolato immelman imogen imoleoluwa
impellizzeri improta imrane imre imrem imrich imron imronov imronova inanc inars inaya inc inci incoronata indah
indelicato inder indiana indira indra indrikis indro indy inesa inessa inge ingeborg ingeborga inger ingmars
ingrassia ingrosso inguna inioluwa inja inkeri inna innocent innocente innocenti innocenty innocenza innocenzo
ino inocenc inocentiu insa intan inyoni inza inzerillo ioan ioana ioanina iodice iolanda iole ion iona ione ionel
ionela ionelia ionescu ionica ionita ionne ionut iordache iorga iorio iosefina iosif iotti iovino iovu ipek
ippocrate ippoliti ippolito iraida irawan irawati irem iremide irenej ireneo ireneus ireneusz ireno ireti
iretioluwa irfan irfandi iriana iride iridenta irimia irinc irinckol irinel irisa irizarry irmak irmeli irmina
irnanto iroda irsad irtis irwan iryna isabeau isabelly isacco isadora isaia isakov isaksson isaure isbrucker
ischirione ise isee isekenmeier iseoluwa iseult ishaq ishola iside isidor isidora isidore isidoro isig isik isil
isilay isin isiner isioma isis isisa islam isler islom islomov islomova ismaele ismaelo ismaila ismerie ismet
ismoil ismoilov ismoilova isokun isolda isotta ispas ispiranovic isra israa issa issam issiaka istokovic istrate
istrati istvan isvan iswahyudi ita italia italo iten itil itir itri itt itunuoluwa iulia iulian iuliana iuliano
iuliu iuri iurie iurii iustin iustina iustinian ivancan ivancic ivancica ivankovicbon ivanna ivano ivanoe ivanov
ivanova ivanovs ivar ivas ivascu ive ivek iven iversen iveta ivetta ivkovac ivna ivona ivone ivonne ivor iwan
iwanowski iwanski ixtiyar iyabode iyad iyadunni iyalla iyanda iyanuoluwa iyed iyengar iyer iyik iyiktag iyinoluwa
iza izaak izaias izajasz izak izako izdebski ize izel izia izidor izidora izmael izolda izoldo iztok izydor izzet
izzettin izzi izzo izzy jaakko jabal jablanov jablonski jabulile jacek jachym jacimovic jackowski jaco jacoba
jacobo jacobsen jacobus jacovic jacquet jad jadesola jadran jadrana jadranko jadro jadwiga jael jaelynn jaeman
jaga jagadish jagadisha jagapati jagaraga jagathi jagdeep jagdish jaggi jagica jagiello jagielski jagmeet
jagodzinski jagusch jagusic jahn jahnke jahnu jahoda jahodova jai jail jailani jailey jaiman jaimes jaimini jaimy
jain jais jaivey jaiyeola jaka jakab jakelino jakes jakesova jakl jaklova jakobek jakobino jakobo jakobs jakobsen
jakobsson jakolic jakopic jakoubek jakoubkova jakov jakuba jakubcova jakubczyk jakubec jakubiak jakubina jakubka
jakusmejarec jal jale jalil jalol jalolov jalolova jalou jamalia jambor jamila jamiro jamiu jamnik jamol jamolov
jamolova jamrozy jamshid jamshidov jamshidova janacek janackova janaina janak janakova janas janata janatova
janca jancek jancekova jancik jancikova jancova janda jander jandova janecek janecekova janecic janecka janeckova
janek janekovic janeta janevski janez jangid jani janiak janica janicek janich janicki janickova janikova janin
janine janiszewski janja janjo janka janke janko jankovicbeslic jankovitch jankovska jankovskis jankowiak
jankowski janku jannah jannek jannes janni jannik jannis jano janos janosch janosevicfranz janosik janosikova
janoska janoskova janota janotova janousek janouskova janovska janovsky janowski jansa jansen janska jansky
jansone jansons jansova janssen janssens jansson jantjies jantosovic jantosovicova janu januar janus janusko
janusz januszewski japhet jaquez jaramillo jarc jardan jares jaresova jarets jarmil jarmila jarne jarnec jarno
jaro jarolim jarolima jaromil jaromir jaromira jaroslav jaroslava jarosova jarosz jarvinen jarwa jarwadi jarwi
jarzabek jasarevic jasek jasenko jasin jasinski jaskiewicz jaskova jasmani jasmijn jasnena jassem jassim jasso
jastrzebski jasur jasuryev jasuryeva jaswadi jati jatmiko jauk jautrite javas javi javlon javlonov javlonova
javohir javohirov javohirova javurek javurkova jawad jawed jaworski jax jaxx jaya jayadi jayeng jaylano jaylinn
jayvano jazbinsek jazeps jazvinsak jazzlyn jazzlynn jeana jeannel jeanneret jeannot jech jechova jedlicka
jedlickova jedlovska jedlovsky jedrzejczak jedrzejczyk jedrzejewski jef jefri jefta jeftic jeftovic jegorov
jehanne jekabs jekabsone jekabsons jela jelacic jelasic jelen jelena jelenova jelica jelinek jelinkova jelisavac
jelisaveta jelita jelka jella jelle jellinghaus jelmer jelte jendek jendekova jenel jenicek jenickova jenkac
jenko jennah jenni jenovefa jente jeorga jeppe jeppesen jerab jerabek jerabkova jeram jereb jeremi jeremias
jeremiasz jeremic jereminov jergic jergus jerinic jerinkic jerkov jerkovic jernej jeromo jeronimo jeronym
jerschabek jerzy jesa jesenicnik jesika jespersen jesslyn jesslynn jet jeusa jevdenic jevdenovic jevdevic
jevgenijs jevremcevic jevremov jevremovic jevric jevrosima jevrosimov jevrosimovic jevtanovic jevtic jevtovic jez
jezdic jezdimir jezdimirovic jezek jezierski jezkova jezova jha jibril jidde jihane jil jilek jilji jilkova
jimena jimenez jimi jiminez jimoh jimram jinane jinawi jindra jindrich jindriska jindrova jinte jinthe jip jira
jirak jirakova jiranek jirankova jirasek jiraskova jiri jirik jirikova jirina jirka jirkova jirku jirousek
jirouskova jirova jirsa jirsova jitender jitendra jitka jiyan joachim joah joakimo joao joaquim joas jocelyne
jocjo jockovic joelina joeline joep joes johana johancjo johanino johanne johannessen johannsen johano johansen
johansson johar johnova johnsen jokanovic jokic jokicic jokin jokinen joko jokovic joksimovic jolana jolanda
jolanta jolayemi joleen jolien jolijn jolin jolina joline joly jonasova jonata jonatano jonatova jonker jonna
jono jonsson jonte joojo joost jop jordaan jordana jordanovic jorg jorga jorgensen jorin jorn jorrit jort josan
joscha joschua josefien josefin josefine josep josephin josette joshi josiko josip josipa josko joso jossa josse
josselin jost jostiak josua josuo josy joubert joud jourdain jovana jovancevic jovanka jovanovic jovin joya joza
joze jozefa jozefino jozefo jozica jozsef jozue jozwiak jozwik juarez jucken juda judicael judita judite judito
judyta jugoslav juha juhani juhart juhasz juhl juho jukka jukuma jukums jul jula julan jule juli juliane julide
julienne julieto juliette juliino julija julijana julijs julika julina julita juliusz jumadi jumagul jumari
jumike jumikis junayd junck junek jung jungbluth jungton junkova juno junon jur jurado juraj jurasic juraskovic
jurcik jurcikova jure jurecka jureckova jurek jurg jurgens jurgis juri jurica juricova jurik jurikova jurina
jurinova jurisevic jurisic jurisicspajic jurisin jurjevic jurkiewicz jurkovic jurkovicova jurkowski jurre jusma
jusra just juste justeno justesen justyna jusuf juszczak juta juul juwita juwon jyoti jyotis jyotsana kaan
kaarina kaat kabat kabatova kabic kabil kablinovic kacaniklic kacar kacarevic kacavenda kacirek kacirkova kacper
kacprzak kacung kaczmarczyk kaczmarek kaczmarski kaczor kaczorowski kaczynski kadem kader kaderabek kaderabkova
kadi kadiatou kadidia kadidiatou kadijevic kadir kadlec kadlecova kadnar kadri kadrican kadriye kady kaesmacher
kafenda kafendova kafka kafkova kafle kagan kagi kagiso kahina kahl kahler kahlert kahles kahlmeyer kahveci
kahyang kailash kaina kainovic kairav kais kaiser kaisrova kaitovic kaj kajen kajetan kajganic kakkar kala kalab
kalaba kalabic kalabova kalajanovic kalajdzic kalajic kalajitovic kalamiza kalas kalasova kalea kaleja kalejs
kalender kalendic kalervo kaleta kalevi kalic kalidou kalim kalin kalina kalinda kalinik kalinova kalinowski
kalinski kaliska kalisky kalistrat kalisz kalivoda kalivodova kallabis kallay kallayova kalle kallensee kallio
kallis kalna kalnaja kalnajs kalnina kalnins kalns kalocsay kalous kalousek kalouskova kalousova kalova kalpana
kaluderski kaluza kalyan kalyani kama kamal kamala kamalesh kamara kamaria kamat kambali kamber kambic kamel
kamelya kamenicki kamenik kamenikova kamenov kamidin kamile kamilla kaminski kamla kamlesh kamol kamola
kamoliddin kamoliddinyev kamoliddinyeva kamolov kamolova kampf kampschulte kamran kamuran kan kana kanak kanaka
kanaria kanchan kanci kanda kande kandecki kandji kanea kani kania kanic kaniewski kanimal kanishka kaniyar
kanizaj kanka kankova kannan kannen kano kanova kante kanti kantor kantorova kanzaki kapgar kaplangi kaplanova
kapoor kappe kappler kaproncai kapulica kapusta karabocek karabulut karac karaca karadamis karadas karadordevic
karaduman karaer karahan karajcic karak karakasevic karam karaman karamarkovic karamata karamba karamoko
karapetric karas karasek karasicevic karaskova karasova karatosic karaulac karaulic karavidic karban karbanova
karczewski kardi kardos karel karem kargilac karhoff karika karikari karim karima karimah kariman karja
karjalainen karki karklina karklins karlak karlic karligac karlijn karlik karlikova karlinski karlis karlo
karlotta karlova karlsen karlsone karlsons karlsson karman karmela karmen karmeno karna karol karoliina karoline
karolino karolo karpinski karrass karsa karsana karst karsten karta kartal karthik kartik kartika karul karulova
karunanidhi karus karwowski karya kasal kasalova kasanin kasapoglu kasavica kaselj kaser kashyap kashyapi kasian
kasik kasikova kasikovic kasim kasiran kasiyah kaspar kasparek kasparkova kasparova kasperek kasprzak kasprzyk
kass kasse kassim kasten kasterovic kastner kastor kasusra kaszuba kata katariina katarincek katarzyna katell
katerina katerino kather kathrada kathrin kathrine katia katica katija katina katja kato katoi katona katrin
katryn katulic katun katunkiz katy katzinski kaufmann kaul kaulina kaulins kaur kausemann kavaklioglu kavcic
kavka kavkova kawa kawaca kawaya kawecki kawohl kawtar kayaalp kayacik kayca kayliah kayna kaynak kayode kayra
kays kayun kazanc kazda kazdova kazenski kazi kazim kazimierz kazimir kazimira kazkatun kazmarek kazmierczak
keano keba kebe kececi kedzierski kedziora keerti kees keet kehinde keil keiner keisha keita keizare keizars keji
kekic kekik keklik keleka keleman kelemen keles keller kelm kelya kelyan kemalettin kemba kemfelja kemi kemp
kempe kemper kempis kempter kenari kende kenes kenina kenins keniz kenizova keno kensi kenza kenzi kenzie kenzo
kenzy kepa kepez keramet kerami kerekes keremsah keren kerim kerl kern kerstin keseroglu kesina keskin kesme
kessaf kesselring kesselschlager ketsia kette kettenis keung keutel kevser keyan keyken keyla kezia kezlik kgabu
khadidiatou khadidja khadija khadim khadka khady khalifa khan khanna khanyisile khatri khawula khem khethiwe
khoudia khouma khoza khulekani khumalo khumalu khuzwayo kiandra kiano kicanovic kicema kiceskulov kicevac kicic
kick kielbasa kiessling kihas kika kikelomo kiki kilic kilicci killian kilyan kimberley kimi kimiz kimizalma
kimizalmila kimizin kimo kin kinadeter kincso kindelan kindl kindlova kine kinga kinnunen kinzel kinzy kirac
kiraly kiran kirana kiraz kirch kircicek kirgavul kirilo kirlangic kirst kirti kis kisabaka kisfalubac kisiel
kismet kiss kita kitic kitonjic kivanc kivilcim kiyan kiymet kizdurmus kizilalma kizivat kjaer kjeld kjeldsen
kjell klaas klabuhn klacar kladar kladarin klander klanjo klapka klapkova klapper klarencjusz klaro klasanovic
klasnja klauder klaudia klaudian klaudie klaudino klaudius klaudiusz klaudo klaus klausen klavina klavins klavs
klea kleber klecina klecka kleckova kleeberg kleiber kleinert kleininger kleinmann kleinova kleinsteuber kleiss
klemen klemencic klemens klement klementina klementino klementova klementyna klemme kleopatra kleopatro kleven
klikovac klima klimek kliment klimentova klimes klimesova klimova klimovic klinac klincov klinger klinic klink
klisanin klit klitemnestro kljecanin klopsch klos klose klosowski kloss klotildo klotylda kloucek klouckova
klouda kloudova kluge klusener kluwe kmet kmetova kmiec kmiecik knabe knap knapik knapova knecht kneifel knetsch
knez knies knippel knobel knoblich knoetze knoll knorr knorscheidt knotek knotkova knudsen knut knuto kobela
kobia kobs kobus koc kocabiyik kocchar kocer kochan kochova koci kocian kocianova kocis kocisova kocjan kock
kocman kocmanova kocoglu kocourek kocourkova kocsis kocyigit koczulla koderisch koehl koehler koen koenig koester
kofferschlager kofi kofler kofranek kogan kogut koha kohle kohlmann kohnle kohout kohoutek kohoutkova kohoutova
kohrbruck kohre kohrt kohs koirala koivisto koj kojcic kojcinovic kojo kok koka kokalj kokanov kokanovic kokar
koko kokoskov kokovic koks koksal kola kolacek kolackova kolade kolak kolakovic kolakowski kolarac kolarevic
kolaric kolarik kolarikova kolarov kolarova kolasa kolawole kolb koleiski kolek kolenc kolesar kolesaric
kolesarova koleta kolgjeraj kolkova kollar kollarova kolly kolman kolmanova kolnik kolnikova kolodziej
kolodziejczyk kolodziejski kolokas koloman kolombin kolombina kolompar kolonja kolos kolotzei kolovic kolumban
kolumbin kolumbina kolundzic kolundzicradic kolundzija komad komadinic komadinovic komak komanov komanovic komar
komarcevic komarcic komarek komarica komarkova komarnicki komaromy komarov komatina komatinovic komatovic komazec
komil komila komilov komilova kominek kominkova komljen komljenovic komluski komnenic komnenov komnenovic komoll
komorowski komron komronov komronova konate koncar konda konecna konecny kong konicek konickova konieczna
konieczny konig koning konopka konow konrads konstance konstancie konstancja konstantins konstanty konstantyn
konsuela konta konte konya konzuela koob koomson kopal kopalova kopanec kopano kopas kopczynski kopec kopecek
kopecka kopeckova kopecky kopecna kopecny koper kopernick kopf kopriva koprivec koprivova kora koralia koray
korbel korbelova korbinian korda kordic kordin kordula kordulup korec korecova korede korhonen korica korina
korinek korinkova korinna korkmaz korkut kormukcu korneli kornelia kornelie kornelius korneliusz korol korosec
korotaj korpas korsa korta kortajarena korusac korzeniowski kosalec kosanin kosarac kose kosenkow koseoglu
kosevic kosik kosikova kosina kosinova kosinski koskinen kosma kosmas kosnicar kosnicarevic kosoko kosova
kosowski kospic kosta kostadinovic kostal kostalova kostecki koster kostic kostin kostka kostkaova kostkova
kostrec kostrecova kostrzewa kostunica kosutarac kosutic koszewski kot kotaranin kotaras kotarcevic kotarlic
kotas kotasova kotek kotevic kotkova kotlar kotlarova kotowski kotrba kotrbova kotrljanovic kotzin kouba koubaa
koubek koubkova koubova koudela koudelka koudelkova koudelova koukal koukalova kouril kourilova koutna koutny
kovacik kovacikova kovacova kovalski kovar kovarik kovarikova kovarova kovcin kovincic kovinjalo kovjanic
kovljenic kovrlija kowal kowalczuk kowalczyk kowalewski kowalick kowalik kowalinski kowalski koya koybasi
koyluoglu koyuncu koza kozak kozakiewicz kozakova kozarac kozarev kozarevic kozarski kozel kozic koziel koziol
kozlica kozlina kozlova kozlovacki kozlowski kozma kozova krabbe kraft kragl kragulj kraguljac krahovski
kraincanic krajci krajcir krajcirova krajco krajcova krajcovic krajcovicova krajewski krajicek krajicekova
krajickova krajina krajinovic krajisnik krajnc krajnovic krakowiak kral kralicek kralickova kralik kralikova
kralj kralja kraljinovic kralova kramer krance krancis krasava krasic krasnova krasomil krasomila krasoslav
krastina krastins kratka kratky kratochvil kratochvilova kratofil krauel kraule kraulis kraus krause krausova
krauspe krauze krawczyk krawiec krcevinac krcmar krcmarevic krcmarova kreb krebs krecek kreckova kregar kreissig
krejci krejcik krejcikova krejcir krejcirova krejcova kremanac kremenovic krenek krenkova kresimir kreslina
kreslins kresoja kresojevic kresomysl kresonja kresse krestalica kreutz kreuzo krga kricak kricka krickovic
krieger kriel krieva krievina krievins krievs krige krijn krijt krilovic krimhildo krinulovic krippner krisan
krisanov krisanovic krishna krishnadas krishnadasa krisjanis kriss kristan kristensen kristiana kristians
kristiansen kristic kristiina kristino kristjan kristoffersen kristofova kristyna krisztian krisztofer krivacevic
krivaja krivanek krivankova krivcevic krivda krivokuca krivosic krivosija kriz krizaj krizan krizek krizic
krizkova krizova krkalo krkeljic krkic krkljus krkobabic krmelj krockert krodinger krog kroger krogh krohn krol
krolikowski kron kronberga kronbergs kropacek kropackova kroupa kroupova krpovic krsmanic krsmanovic krsmic
krspogacin krstajic krstanovic krstekanic krstic krsticic krstin krstinic krstivojevic krsto krstonic krueger
krug krugel kruger kruk krukowski krull krumina krumins kruno krunoslav krupicka krupickova krupinski krupka
krupkova krupova krusarovski kruschinski kruskovic kruszewski kruzevic krvavac krysiak kryspin krystian krystof
krystyna krzeminski krznaric krzysztof krzyzanowski ksantipo ksawera ksawery ksenia ksenija ksenofont ksiazek
kuba kubacki kubad kubadov kubadova kubanek kubankova kubat kubatova kubcova kubec kubelka kubelkova kubena
kubera kubes kubesova kubheka kubiak kubica kubicek kubicki kubickova kubicova kubikova kubilay kubin kubinova
kubis kubisova kubli kubova kubra kubura kuc kuca kucara kucera kucerova kuchar kucharczyk kucharova kucharski
kuchta kuchtova kucinac kucinski kucova kucukler kuczynski kuday kuddusi kudeljas kudlacek kudlackova kudrna
kudrnova kufahl kuhar kuhlee kuhnel kuhnemund kuhnen kuhnert kuhnke kuhnl kuijpers kuiper kujavec kujawa kujawski
kujoe kukla kuklova kukuljica kukuruznjak kula kulaksizoglu kulesza kulhanek kulhankova kulhava kulhavy kulig
kulik kulimann kulinski kulma kulmane kulmanis kumar kumari kumbernuss kumcuoglu kumi kummle kumru kumuda kumush
kunc kuncara kuncova kunene kunes kunesova kung kunhuta kunicbukovac kunt kunter kunthara kunz kupcova kupec
kupfer kupka kupkova kupprion kuprion kupusinac kuraica kurcubic kurek kurevija kuridza kurija kurilic kurjacic
kurjacki kurka kurkova kurmazovic kurnia kurniawan kurnicki kurnoga kurobasa kurowski kurrat kursad kurschilgen
kursteiner kurtak kurtanjek kurtuma kurucev kurucic kurutluoglu kurzemniece kurzemnieks kus kusan kusanovic
kuschewitz kuschmann kusi kusic kuske kusljevic kusljic kusmawati kustermann kusters kusuma kusumo kuswandari
kuswoyo kutbettin kuter kutlay kutlija kutscherauer kutzner kuypers kuzel kuzelj kuzelova kuzet kuzey kuzman
kuzmanic kuzmanicsarac kuzmina kuzucu kvacanovic kvapil kvapilova kvarme kvasina kvasnicka kvasnickova kvekic
kveta kveton kvetos kvetoslav kvetoslava kvetuse kvido kvrgic kwaakye kwabena kwadwo kwaku kwame kwamena kwan
kwarteng kwasi kwasniewski kweku kwesi kwiatkowski kwiecien kwiecinski kwintyn kwok kwong kyan kyano kyara kyei
kylian kyliann kyllian kyllikki kyncl kynclova kysel kysela kyselova laack laakso laaksonen laal labalo laban
labanac labate labotic laboy labuda labudova labuh labus lacanin lace lacerda lach lachlan lacina lacinova lacis
lack lacko lackova lacman lacnjevac lacramioara lacroix ladega ladevac ladevic ladewig ladina ladinovic ladislao
ladislau ladislava ladji laetitia laezza laforza lagana lagrange lahna lahtinen lai laia lailasari laine laitinen
laitkam laivina laivins lajos lakatos lakatosova laketa laketic lakic lakomy laksana lakshman lakshmi lakshmidhar
lakshminath laksita laksmiwati lal lala lale laletin lalic lalie lalita lama lamacchia lambelet lamberti lamberto
lambic lamia lamih lamine lamiy lammert lamos lamula lanang lancelot lancilotto landa lander landi landmane
landmanis landmann landolfo landova landry lanfranco langa lange langer langeveldt langfeld langgeng langhirt
langova langr langrova lanig lanjar lantar lanteri lanz lanza lapcevic lapenna lapina lapins lapinski lapo
lapsina lapsins laras lari larina larsen larsson larysa lascar laskowski lasma lasmane lasmanis lasmanto lasmono
lasota lassana laswi laszlo latal latalova latif latifa latifat latife latika latini latkovska latkovskis latofat
latorre lattanzi latupono lau lauberga laubergs laubscher lauckner lauinger laurane laure laureano laureen
laureline laurenc laurencie laurencja laurencjusz laurenco laurene laurens laurentia laurentino laurentiu
laurenty laurentyna laurenz laurian lauriano lauridsen laurin lauro laursen lausecker lautone laux lava lavanya
lavecchia lavicka lavickova lavinio lavize law lawal lawrencia laws lax laxman laxmi layana layanah laylo
lazanski lazarac lazare lazarev lazarevic lazari lazarov lazarz lazendic lazetic lazic lazin lazinica laziz
lazizov lazizova lazuardi lazzari lazzarini lazzaro leahu leal leale lean leander leandr leandra leandre leane
leano leart lebeda lebedova leberer lebron lecca lech lecic leclerc leclercq lecomte ledda ledesma ledion leela
leelou leena leendert lefebvre lefevre lega legawa leggio legrand legzdina legzdins lehmann lehna lehtinen lehto
lehtonen leia leibold leide leimbach leina leinonen leipold leist leite leiter leiteritz leitheim leiva
leiwesmeier lejina lejins lejla lejniece lejnieks leke lelli lelovic lemaic lemaire lemajic leman lembah lembede
lemic lemide lemmens lemoine lemus lenart lene lenfers lengyel lenhard leni lenia lenja lenk lennard lennart
lenne lennert lenni lentini leny lenya lenz lenzen lenzi leodegar leokadie leonardi leoncini leonetti leonhard
leonia leonidas leonids leonilda leonio leonis leonne leono leonore leontijevic leontin leontine leontyn leontyna
leonzio leopardi leopardo leopolda leopoldina leopoldine leopoldino leopoldyna leos lepore leposava leposavic
lepovic leppanen lepsanovic lepsik lepsikova lepthin lequesne lerato lere lerma lero leroux lerzan lesana
leschnik lesek lesendric lesevic lesiak lesina lesjak lesmana lesniak lesniewski lestari leszczynski leticie
letsoalo letterio letzelter leu leuba leuenberger leufroy leung leutarevic leutenegger leva levajac levana
levanic levent levente levin levio levke levoslav levy lewandowski lewicki lewin lewke lex leya leyan leyckes
leye leyna leyva lezzi liah lian liang liara lias liba libal libalova libena liberata liberati liberato
liberatore libere liberio libero liberto libor libora liboria liborio liboslav liboslava librizzi libusa libuse
lica licata liccardo licciardello lice lichtenfeld lichtenhagen lichtl licia licis licitra lida lidaka lidaks
lidania lidio lidmila lidya lie liebach liebe liebich liebold lieder lieke lielmane lielmanis lien liene
lienshoft liepa liepina liepins lietald lieto lieuwe lieve lieze liga ligia ligorio liguori liisa liksma lilan
lilas lilianna lilic lilie lilien lilio lilith liliya lilli lilou lilwenn lilya lima liman limar limbu limon
limoncuoglu lin linares lindberg linde linden lindenberg lindenmayer lindholm lindner lindqvist lindstrom linett
ling linhart linhartova liniger linke linne linnenbaum linoi linoy linsey lintang lio lioara lion lior liora
liotta lipan lipar lipari lipinski lipka lippe lippi lippmann lippolis lipske lipski liptak liptakova lipus lira
lirik liron lirone lis lisann lisanne lisbeth lischka lise liselotte lisi lisicka lisicky lisiecki liska liskova
lisnic lison lisowski lital litterio liu liuba liubov liubovi liudmila liusea liuzzi livaja livazovic liverani
liviana livie livija livino livio liviu livius liya liyah liyam liyan liyev liyeva lizbeth lize lizz lizzy
ljevnaic ljiljan ljiljana ljuba ljubica ljubisa ljubojevic ljubomir ljubomirovic ljubotina ljubovic ljudevit
lkbrov lkbrova llamas lman loa loan loane lobar lobinger loboda loca locatelli locci lochner locs loddo lodi
lodina lodins lodovica lodovico loek loera loes loet loffredo lofgren logar logina logins logozar logsch lohan
lohmann lohre lohse loi loiacono loic loise lokar loken lolade lolli lombard lombardi lombardini lombardo lomeli
lomic lomovic lonardi lone longhi longin longo longobardi longoria loogen lopes lore loredana loreen lorelei
lorella lorenc lorencova loreno lorentzen lorenzini loreta loreti loreto lorian loriana lorik lorin lorrain
lorusso losch loser losickrizmanic loska lot lota lotar lothaire lothar lotito lott lotta lotte lotter lotti loua
louan louane louann louay loubna loubser louca louda loudova louison louka loula loum louna lounis loup loureiro
lourenco lourinho louw lova lovato lovisa lovorka lovro lowa lowie loya lozada lozano lua luan lubbers lubica
lubin lubinova lubke lubomir lubomira lubor lubos luboslav luboslava lucanovic lucar lucarelli lucarini lucca
lucchese lucchesi luce lucentiu lucero luchetti luchian luchini luciani lucic lucica lucidi lucien lucijan
lucilla lucja lucjan luconi lucretia lucretiu lucrezia luczak ludano ludban ludek ludise ludivine ludivoj ludka
ludolf ludolphe ludomil ludomila ludomir ludomira ludoslav ludoslava ludovic ludovica ludovico ludovikino
ludoviko ludovit ludvig ludvik ludvika ludvikova ludwik ludwika luena luevano lufft lugli lugo luhung lui luigia
luiz luize luk lukacevic lukacin lukacova lukacs lukasek lukasiewicz lukasik lukaskova lukasova lukasz
lukaszewski lukenda lukendic lukes lukesova lukhona lukic lukickovanovic lukita lukman luko lukoschek lukrecie
lukrecius luluh lulut luminita luminosa lumir lumira lund lundberg lunde lundgren lundin lundqvist lundstrom lune
lung lungelo lungu luongo lupasco lupascu lupi lupica lupo luppi luppino luptak luptakova lupu lurhur luscher
luse lusis lustenberger lutfan lutfi lutfiya lutfiyev lutfiyeva lutfullah lutfulloh lutfullohov lutfullohova
luthfi luthi luthuli lutibor lutje lutobor lutz luuk luus luwar luwes luyken luyt luzaic luzar luzi luzie luzzi
lwandle lya lyam lyan lyana lydie lyes lykke lylia lylou lyn lyna lyne maad maaike maak maan maarit maarten
maartje maas maayane mabaso mabela mabhida mabizela mabruk mabrukov mabrukova mabunda maca macaire macak macakova
macaluso macanic macari macaria macario maccabeo macchi macchia macdonald mace macedo macek macele maceo mach
macha machac machacek machackova machacova machado machala machalek machalkova machalova machova machtig maciag
macias maciejewski mackiewicz macko mackova mackowiak macovei macri mactar macura macurova maczey madalena
madalin madalina madan maddalena maddox madej madejova madelief mader madera madetzky madhuri madic madid madidov
madidova madina madita madlaina madleen madlen madrid madrigal madsen madubuko maduma madunicflauder mady madzic
mael maelie maeline maelis maelle maely maelyne maelys maes maestas maeva maffei maffeo maftei magalhaes magana
magar magdalenic magdaleno magdic maggi maggiani maggiore maggiorino magi maglajic magliocco magnani magno
magnussen magnusson magoza maguelone maguette magyar mahabeer mahajan mahamadou mahan mahanov mahanova maharani
mahardika maharjan mahault mahaut mahdi mahe mahendra maher mahesa mahesh mahestri maheswar maheswara maheswari
mahfud mahlangu mahmoud mahmud mahmudi mahmut mahrus mahrusov mahrusova mahulena mahzan mahzun maica maiello
maier maija maik maike maila mailin maillard mailo maily mailys maimouna maimunah maina mainardi maio maione
maiorico mair maira maisch maissa maissane maite maiwenn maj majaca majcen majcher majchrzak majda majer majerova
majeska majesky majewski majka majkic majnik majovic majstorovic majstrenko mak makan makar makara makary makela
makhanya makhtar makinde makinen makinwa makkink makowski maks maksim maksimo maksimovic makso maksud maksym
maksymilian makuachukwu makuta mala malachovska malachovsky malagoli malai malak malan malaspina malatesta malati
malavasi malave malbasik malco maldonado malea malec malecek malecic malecki maleckova malena malene malerba
malesevic malgorzata malia malicanin malick malicki malikova malinga malinic malinova malinowski malisa malisek
malisekova maliszewski malivuk malizia malkova malkus mallaury mallmann malmgren malo malobabic malojcic malone
malou maloxat maltasic malte maltese malthe malti malucha maluleke malvic malvine malvino malwina maly mama
mamadou mamady mamaliga maman mamante mamert mamojka mamojkova mamoudou mamour mamula mamur man manah manak
manakova manal manar manasse manastirlic manca mancinelli mancini mancino mancio mancuso manda mandaakin
mandakini mandala mandaric mandasari mandic mandla mandokovic mandrapa mane manea manel manelle manetti manetto
manfredi manfredo manga mangala mangalya mangane mangano mangione mangunsong mani manica manicone manik manikya
manil manilio maniscalco manisha manjak manjencic manjo manjusha manlio manna manninen mannino manno manns manoah
manoj manolache manole manona mansell mansour mansson mansueto mansurov mansurova mansvet manti mantovani manu
manuele manullang manz manzanares manzella manzi manzo maphikelela maphisa maqsud maqsudov maqsudova mar maracic
maragno marah marahrens marais marak marakovic maram maran marana marangi marangon marangoni marani marano marar
maras marasovic marat marbun marceau marcec marceli marcelin marceline marcell marcelli marcello marcet marchal
marchand marchesan marchese marchesi marchesini marcheta marchetti marchetto marchewka marchewski marchi marchini
marciano marcik marcin marciniak marcinko marcinkova marcinkovic marcinkowski marcis marcon marconi marcovecchio
marcu marcucci marcussen marczak mardari mardhiyah mardon mardonov mardonova mare marecek mareckova marega
mareike marelli mareme marena mares maresca maresova mareta marga margana margareto margarida margaux margers
margherita margic marginean margiotta margis margit margita margo margrit margrith mariadi mariama mariame
mariani marianova maric maricarmen maricevic maricica marieke mariella mariem marieme marieta marija marijan
marijana marijn marik marikova marilena marilu marincic marine marinela marinella marinelli marinescu marinetta
marini marinjo marinko marinkovic marinovic marinucci marinus marioara mariola mariotti maris marisavljevic
marissa marit marita marite mariuca mariucci mariz marja marjan marjane marjanov marjanovic marjatta marjeta
markelj marketa markham markiewicz markika markku markotic markova markovic markovicsarac markowski marl marla
marleen marlena marli marlie marlies marlis marlo marly marmeggi marner marnie maroevic marolo marone marongiu
maros marosicevic marotta marouane marovic marpaung marquart marquez marra marras marrazzo marrero marrit marrone
marroquin marsalek marsalkova marschek marsella marsenic marsik marsikova marsili marsito marsudi marszalek mart
martac martaka martana martani marte martel martelli martellucci marten marteno martens martensson marthe marti
martial martim martinac martincova martinec martinek martinelli martines martinez martini martinkova martino
martinov martinovic martins martinsen martinsson marton martorana martti martucci martyna maruf marunica marut
maruta marwa marwan marwane marwata marwen marwin marx marxen maryadi maryanto maryati marylou maryna marzano
marzec marzi marzia marziali marzio marzocchi mas masala masaryk masarykova mascarenas mascia masciandaro mascolo
masek maseko mashinini mashxura masi masia masiero masinka maskova maslac maslanka maslo maslova maslowski
masojevic masopust masopustova massa massamba massari massaro massima massimi massimiliano massimo massinissa
masson mastrogiacomo mastroianni mastronardi mastropietro masucci masud mata matan matanic matar matarazzo mataz
mate mateescu matei matejicek matejickova matejka matejkova matera mateus mateusz mathebula matheo mathes matheus
mathies mathieu mathijs mathilda mathisen mathiszik mathurin mathuys mathys matiasko matiaskova matic matija
matijanic matijasevic matijevic matis matisone matisons matiss matisse matjaz matko mato matoric matous matousek
matouskova matousova matranga matroniano matschke matta mattea mattei mattern mattes matteucci mattheo matthes
matthey matthieu matthijs matthis mattia mattias mattila mattioli mattis matton mattsson matula matulova matus
matusiak matusina matuska matuskova matuszak matuszewski matyas matyasova matylda matys matysiak matysova matz
mau maugeri maugis maulana maura maurer mauri mauricette maurilio maurits maurizi maurizio mauroff maurycy
mautner mautone mauzer mavdud mavdudyev mavdudyeva mavlon mavlonov mavlonova mavluda mavundla mawuena mawusi maxa
maxbuba maxellende maxence maxens maxfuza maxi maxima maximiliano maximilien maxmilian maxova maxsuma mayane
mayar mayasari maybach mayerova mayeul mayhos mayla mayline maylis mayoor mayorga mayowa maysa mayson mayssa
mayte mazanek mazankova mazbut mazhar mazibuko mazilu mazjane mazjanis mazlum mazur mazurek mazurkiewicz mazza
mazzanti mazzarella mazzaro mazzei mazzeo mazzi mazzini mazzocchi mazzola mazzoleno mazzone mazzoni mazzotta
mazzotti mbacke mbalienhle mballo mbatha mbaye mbende mbengue mbodj mboup mbow mbuso mchunu mclaren mclean
mcmillan mebold mecca meciar meciarova mecislav mecislava medard medardo medea medeiros medek medeot mederic
medici medine medkova medne mednis medoro medoune medrano medugno medved medvedova medya meena meenakshi mees
meeuwis megantara megdanac meghnad meghnath megna mehdi mehl mehlhorn mehloluhlaza mehlorn mehra mehriban
mehrotra mehtap meichtry meier meiere meiers meijer meik meike meili meintjies meire meireles meisch meissa
meissner meister mejia meksa mekss melandri melani melanio melcer melcerova melchiade melchior melchiorre melda
meldere melderis mele melek melendez melenija melezio melgar meli melia melichar melicharova melih melike
meliksah melillo meline melisande melissandre melita melitina melker melle mellett mellina melngaile melngailis
melnic melo melodi melodie meloni mels meltem melusine melvil melvyn melzer memduh memoli mena menahem menaka
menard menardo mencarelli mence menchaca mencl menclova menconi mendel mendes mendez mendoza mendy menegatti
menelao menemencioglu menendez meneo menga mengoni menka menna menne menno mennone menodora menon menozzi menrat
mensa mensah mensik mensikova mensing menu meo meral meraz mercado mercede mercia mercier mercuri mercurio merel
merete mereu mereuta meriam merian meric meriem merih merijn merino merjem merkel merlak merli merlo mermoud
merola merovee merseburg merta mertens mertoglu mertova merve merwan meryam meryl merz mesa mesaric
mesarosbelanji meskuna meskune meskuns mesloh mesquita messalina messana messina mestan mesut meszaros mete
metello metin metod metodej metra metrofane mettler metzger metzner meunier mevlut mewes mex meylan meyra meza
mezei mfeka mfumu mgenge mhambi mhlanga mhlongo mica micael mican micco miccoli miceli micha michala michalak
michalcova michalczyk michalec michalek michalikova michalina michalkova michallek michalova michalowski
michalski michela michelangelo micheletti micheline michelucci michiels michna michnova micillo micjo mick micka
mickael mickova micu midas mieke miel mielczarek mielke mierzejewski miettinen migliaccio miglio migliore
migliorini mignogna miha mihael mihaela mihai mihail mihaila mihailescu mihailo mihailov mihailova mihailovs
mihajlo mihal mihalache mihalachi mihalcea mihalik mihalikova mihaljec mihalova mihaly mihnea mihriban mija
mijakovic mijat mijota mik mikac mikael mikaela mikail mikelis mikelsone mikelsons mikes mikesicmerda mikesova
mikicvucak mikitenko mikkel mikki mikko miklas miklos miklosko mikloskova miko mikodanic mikolaj mikolajczak
mikolajczyk mikolas mikova mikula mikulas mikulasek mikulaskova mikulik mikulikova mikulova mikulski mikus
mikusova mikuta milada miladin milak milani milanka milanko milankovic milano milazzo milczarek milde mile milea
milella mileta milewski miley milhan milic milik milisav militaru militello milivoj miljan miljana miljanovic
miljenko milka mille millicent millidge milly milojica milomir milon milorad miloslav miloslava milota milotova
milou milous milovan milovin milred milsom miluse milutin mima mimma mimo minac minacova minah minakshi minar
minarik minarikova minarova mindru mine minelli minervina minervino mingarelli minh mink minka minna minniti
minodora mintzlaff mio mioara miodrag miomir miotto mir mirabela mirabella mirac miramontes miranov miranova
miray miraziz mirazizov mirazizova mircea mirco mirea mirek mireles mirella mirga mirgova miriama miriamo mirja
mirjam mirjana mirkelam mirna mirocleto miromil miromila mirona mironov mironova mirre mirski mirta mirte mirthe
mirtil mirto miruna mirziyo mirziyoyev mirziyoyeva misa misaele misbah mischa mishra misiak misik misikova
miskiewicz misko mislav misra mistretta misztal mitanovic mitar mitch mithat mitica mitja mitra mitrut mitu miu
miya mizgin mkhatshwa mkhize mlad mladana mladek mladenovic mladkova mlakar mlcoch mlcochova mlejnek mlejnkova
mlikota mlinar mlk mlynarczyk mmmdov mnata mngomezulu mnisi mnislav mnislava moa mobolaji mocan mocanu moccia
moche mockenhaupt mocks mocnik moctar modest modibo modica modise modou modrite modupe mody modzelewski moe moede
moedl moeller moffa mofifoluwa mofokeng moga mogbadunade mogenburg moguenara mohamad mohamadou mohan mohana
mohinder mohini mohir mohirov mohirova mohnacki mohrhard mohsner moira moise moisei moisette mojca mojica
mojisola mojisoluwa mojmir mojzesz mojzis mojzisova mok mokra mokros mokrosova mokry mokwena mol moldner moldovan
moldovanu moldoveanu molefe molenaar molenda molgaard molina molinari molinaro molitor moll mollenbeck moller
mollica mollinger molnarova moloi molteni molzan momir momira monaci monaco monaldo monalisa monde mondragon
moniko monitore monnard monni monod monroy montag montagna montagner montalbano montalto montalvo montanari
montanaro montanez montano montefusco monteiro monteleone montemayor montemurro montenegro montero monterosso
montes montesano montez monti monticelli montoya monvids moonsamy moormann moors moos moosa morabito moradeke
moraes morais morales morandi morari moraru moras moravcik moravcikova moravcova moravec moravek moravkova morawo
morawski morax morayo moraz mordenti mordhorst moreau moreira morel morelli morello morena morenike moreno
moretti moretto morgana morgane morgante morgenstern morhelfer mori moric moriconi morin morini moris moritz
morkel morne moro morolake moroni morova moroz morozova morozovs morra morreale morri morrison morrone morsch
morten mortensen mory mosca moscato moscheles moseley moseo mosinmileoluwa moslavac moss mostert mosti mosunmola
mota motalo motaung motchebon motisi motl motloung motlova motta motteau mottet mottola motunrayo motycka
motyckova motyka motzenbbacker moucka mouckova mouctar moudra moudry mouhamadou mouhamed mouhameth mouhammadou
moulin moura moussa moustafa moustapha moxidil moxigul moxina moxinur moxira moya moyosore mozes mphahlele mpho
mpilo mpumelelo mqwebu mracek mrackova mrazek mrazkova mrazova mrkvicka mrkvickova mroczek mroczkowski mroz
mrozek mrugalla msibi msizi mstislav mthembu mthethwa mthunzi mtolo mtshali muammer muattar muaviye muaz muazzam
mubina mucalj mucavac muceniece mucenieks mucha muchova muckenthaler mudau mudie mudite mues muesser mufid mufiz
mufizov mufizova muge mugur mugurel muhamado muhammadov muhammadova muhar muharrem muhleis muhsin muhsinov
muhsinova muhtar muhterem muhtesem muhtor muhtorov muhtorova muhyiddin muinat muizniece muiznieks mujdat mujde
mujgan mujur mukadder mukaddes mukaram mukerrem mukesh mukhopadhyay muktedi muktedir muktefi mukul mulas mulder
mule mullerova mulrain mulya mulyani mulyanto mulyono mumpuni mumtaz munaro munch munda munevver munguia muni
munif munifyev munifyeva munir muniz munk munkas munoz munsamy muntean munteanu mura muradbasic murat murati
muratore murawski muren muresan murgia muriela murillo murilo muro murod murodov murodova murolo murru mursinin
mursita murtas murti musat musawenkosi muschg musella musi musial musil musilova musir muslih musso mustafo
mustafoyev mustafoyeva mustapha musteata mustika mustofa mustonen musulmon musulmonov musulmonova musumeci musy
muszynski mutahhar mutasim muteber mutemed mutia mutiat muttalib muyassar muyiwa muzaffar muzaffarov muzaffarova
muzaffer muzdad muzenjak muziano muzik muzikova mybs myburg myburgh mydlo mydlova myhrer myla mylan mylo myrthe
myrtil myrtille myska myskova nababan nabein nabi nabil nabila nabin nabow naca naci nadalina nadege nadejda nadi
nadja nadzieja nae nael naelle naemi naf nafisa nafiz nagabhushanam nagel nagode nagyova nagypalfi nahel nahid
nahil nahla naia naik nail naila naim naima nainggolan nair nais naja najam najduk najera najib najla najman
najmanova najmiddin najmiddinov najmiddinova najmudin najwa nala nalan nalar nalbantoglu nalini namaga namazio
nambeesan namboothiri namik namike namikis nana nanaic nand nanda nandi nando nandor naneta nanez nanna nannen
nanni naoufal naoufel napierala napitupulu napoleone napoletano napoli napolitano nappi nara naradi naranjo
narayan narcis narcisa narcisi narcisse nardi narendra nargiza narimon narimonov narimonova narin narinder narji
narpati narseo narsete narvaez nasab nascimento nashiruddin nasiba nasim nasriddin nasriddinov nasriddinova
nasrullah nassim nastas nastase nastja nastvogel nasyiah nasyidah natacha natale natali natalija natalina
natanael nataniel nate nathania natiq natka natsir nau naubert naud naude naudet nauer naumann naumovskicizmar
naura nava naval navarra navarrete navarro naveen navin navratil navratilova nawal nawel nawfel nawrocki nawrot
nawroz naya nayar nayel nayla naz nazan nazario nazariusz nazary nazif nazifov nazifova nazim nazli nazmi
nazrulloh nazrullohyev nazrullohyeva nazzareno nazzaro ncusi ndaba ndandali ndao ndaw ndebele ndiaye ndione ndir
ndleleni ndlovu ndondoloza ndong ndour ndoye ndukwu nea neacsu neagoe neagu neamtu nebioglu nebojsa necas
necasova necat necati necdet nechifor nechita necib necla necmettin necula nedbal nedbalova nedelcu nedeljko
nedim nedjeljka nedjeljko nedoma nedomova nedved nedvedova neela neele neeltje nefeli negara negoita negrea
negrete negri negron negru negruta nehemie nehir nehoslav nehru neila neimke neiva neja nejat nejc nejedla
nejedly nejla neklan nel nele nelea neli nelia nelio nell nellea nelli nelly nelu nelya nemanja nematulloh
nematullohyev nematullohyeva nemcova nemec nemecek nemeckova nemes nemeth nena nenad nenadov nenadovic nene neo
neonila neopolo neoterio nepomuk nera nerea nereo nergis neri nerius nermine nesa neset nesim nesladek neslisah
nespor nesporova nesrin nesrine nesti nestore nesvadba nesvadbova neto neubauer neubauerova neubert neuendorf
neumair neuman neumann neumannova neumanova neupert neurohr neuschwander nevarez neven nevenka neves nevin nevio
nevra nevzat newroz ney neyla nezaj nezamysl ngai ngcobo ngcolosi ngema ngo ngom ngozi ngubane nguer nguyenova
ngwazi ngwenya nhlakanipho nhlapo nhleko niame niane niang niass niasse nica nicanor nicarete nicastro niccolai
nicea niceforo nicephore niceto nicezio nichifor nicklas nicla niclas nicoara nicodemo nicodim nicolae nicolaev
nicolai nicolaie nicolay nicoleen nicolescu nicoleta nicoletta nicoletti nicoline nicolini nicolo nicolosi nicon
nicosia nicotra nicu niculae niculescu niculina niculita nicusor nicuta nida nidia nieddu niedermeier niedra
niedziela niedzielski niedzwiecki niek nieklauson nielsen niemczyk niemi niemiec nieminen niene nienke nieto
nieves niewiadomski nigar niggeler nigora nigro nihad nihal nihan nihat nijland nik nike nikkie niklaus niklavs
nikodema nikol nikolai nikolao nikolasz nikolcjo nikoleta nikolickovacic nikolina niksa nil nilam nilde nilgun
nilsen nilsson nilufar nimakoah nimas nimit nimrod ninalowo nine nineli ninfa ningrum niniano ninioluwa ninon
ninthe nio niouma niraj niranjan nirbhay niro niroula nisan nischal nissen nistiman nistor nita nitra nitu nives
niyaga niyazi niyilolawa nizamettin nizar nizom nizomiddin nizomiddinov nizomiddinova nizomov nizomova njegomirka
nkansa nkansah nkanyezi nkomo nkosenye nkosi nkosingiphile nkosinhle nkosiyabo nkrumah nnamdi noa noack noaho
noam noami noan noar nobile nobili nobre nocentini nocera nocerino nodira nodler noelie noella noelle noema
nofoto noga nogueira noh noha noham nohan noila nojeem nokuthula nolann nolen nolhan nolte nolwazi nomi nomvethe
nomvula nondlela nonhlanhla nonjabulo nonkululeko nonna nonyana noor noortje norah norberg norberta nord nordby
nordin nordskaug nordstrom nore norhane norica noriega norina normand normann northoff nosek nosir nosirjon
nosirjonov nosirjonova nosirov nosirova noskova nostriano nota notaro noto noud nouha nour noura nourane nouri
nourmont nout novac novacek novackova novakova novan novelli novello novi noviana novita novitasari novosad
novosadova novotna novotny novy nowacki nowaczyk nowak nowakowski nowi nowicki nowinski nowosadek nox nozima
nozipho nozulu nqobile nrgiz nrima nsele nsia ntanzi nthabiseng nti ntiamoa ntim ntokozo ntombela ntombizodwa
ntuli nubia nucci nuccia nucera nuda nudem nugraha nugroho nukhet numan numanoglu nunes nunez nuno nunziata
nunzio nur nuraini nural nuran nuray nurbek nurbekov nurbekova nurdiyanti nuredin nurettin nurgul nurgun nuri
nuria nuriddin nuriddinov nuriddinova nurlaela nurlan nurlanov nurlanova nursel nurseli nurul nurullah nusa
nusrat nusratov nusratova nusratulloh nusratullohyev nusratullohyeva nusret nussbeck nuzzo nwachukwu nwogu nwuzor
nxumalo nyaako nyame nyana nyanda nyantakyi nyberg nygaard nygard nylen nynke nyoman nystrom nytra nzimande nzrov
oana oancea oba obanijesu obeng oberem oberg obergfoll oberlin obermaier obiageli obianuju obid obidov obidova
obioma oblak obrad obren obrezanac obsut obsutova ocalan ocampo ocasio occhipinti ochoa ochs ochse octav octave
octavian octaviana octavio octaviu oddone odegard odehnal odehnalova odelia oderico odeta odetola odetta odette
odidone odil odile odilia odilon odilyev odilyeva odin odobasic odolen odon odorico odunayo odunsi oeser ofelie
ofelya ofori ofosu oger oggiano ogindan oginni ognjana ognjen ogooluwa ogulana ogunbamigbe ogunbanwo ogunbiyi
ogunbo ogunde ogunwande ogunwobi ogunyeye oguz oguzhan ojala ojars ojaswini ojeda ojo ojua okan oke okiki okonkwo
okpattah oksan okta oktavian oktaviani oktavie oktavius oktay okto oktovian okumus okunola okur okyere olabode
oladara oladare oladeji oladimeji oladipupo olahova olaide olaiya olajumoke olakunle olamide olanrewaju olansile
olaoluwa olari olariu olaru olasunkanmi olasunmbo olasupo olatunbosun olavi olawale olayinka olbina olbram
olbrich olcay olczak oldrich oldriska olegs oleinic olejniczak olejnik oleksandr olena olesea olgerts olgica
oliga olim olimov olimova olimpiada olimpian olimpio olimpiu olinda olindo olinn oliphant olivares olivarez
olivas oliveira olivera oliveri olivi olivie oliviera olivieri oliviero olivija oliviu olivo olivova oliwier olla
olle olmos olof olofsson ololade olowokeere oloyede olsen olsson olstad olszewski oltean olteanu olubode
olubukola olubunmi olufeyikemi olufeyisayo olufunke olufunmi olufunmilayo olugbayila olujimi olukotun olukunga
olumide olumorotimi olusanya olusola olutola olutomiwa oluwafemi oluwagbemi oluwagbemiga oluwakemi oluwamumibori
oluwamuyiwa oluwanisola oluwasanmi oluwasegun oluwasemilore oluwaseun oluwaseyi oluwashina oluwatimilehin
oluwatobiloba oluwatofunmi oluwatosin oluwatoyosi oluwatumise oluwole oluwunmi olvera olympe olympia olympie omad
omadov omadova oman omana omani omawunmi ombeline ombline ombretta omero omidina omina omobobola omobolaji
omobolanle omodunni omojola omolabake omolara omolola omosalewa omotara omotayo omotola omotolani omotoso omotoun
omowale omowumi onder ondina ondine ondra ondracek ondrackova ondrasek ondrej ondrejka ondrova ondrus ondrusova
oneill onesta onesto oni onic onnen onofrio onohinosen onome onorata onorina onorino onorio onoriode onose
ontiveros onufry onur onyinyechukwu oona oormila oosterhuis oosthuizen opacic opalina opaline opan oparinde
opemipo opeoluwa opeyemi ophelie ophey opoku oppenheimer oppliger oppong oprea opric opricovic opris opsenica
opuic opuku opung opuvacic oqil oqilyev oqilyeva oquendo orak oraloglu oraovcic orasanin oravec orazio orban
orbanic orbay orchidea ordonez orefice orell orellana orenzio oreofe orest oreste orestes orfeo orge orgulan
orhan oriana oriande oriane orietta orif orifov orifova orio orlandi orlane orlovic orlowski ornelas ornella oro
oronzo orosco orosz orozco orru orsag orsagova orsanic orsini orsino orso orsola orsolina orsos orta ortansa
ortega ortensia ortensio ortenzi orth orthmann ortolani orvokki orzechowski orzu osanna oschkenat ose osei
osenberg oshin osis oskari oskaro osmak osman osmanlic osmondo osmund osorio ossowski ostby ostendarp ostergaard
ostervald ostli ostoja ostringer ostrovska ostrovskis ostrowski ostuni ostwald osuagwu osunleke osuntokun osvald
ota otabek otabekov otabekova otahal otahalova otakar otakara otartic otcenas otcenasova otello otero othmane oti
otilie otilija otiwa otmar oto otokar otomar ott ottaviani ottaviano ottavio otte ottilia ottone ottonello otuo
otylie oumar oumayra oumou oury ousmane oussama ovcina ovidio ovidiu ovidius owais owczarek owokoniran owolabi
owoyemi owusu oxana oya oyadiran oyaifo oybek oybekov oybekova oyebola oyelude oyenike oyeniyi oyetoro oyeyemi
oyga oyindamola oyindasola oyinkansola oyinlola oyku oymen oynur oysha ozan ozana ozanic ozanne ozansoy ozberk
ozbey ozbir ozcan ozdemir ozden ozdenak ozdogan ozer ozere ozers ozge ozgorkey ozgur ozhan ozkan ozkara ozkok
ozlem ozlen oznur ozod ozoda ozodbek ozodbekov ozodbekova ozodov ozodova ozola ozolina ozolins ozols ozren
oztonga oztuna ozturk ozuna ozy pabon pacanin pacariz pace pacheco paci paciano pacifici pacifico pacini paco
pacome pacomio paczkowski padam paden padilla padma padmasari padmi padovan padron padula paduraru paesler paez
pagan paganelli pagani pagano pagliai pagliuca pahanic pahert paiman paimo paiva paivi paja pajak pajcic pajeska
pajkuric pajonk pajtl pakalniete pakalnietis pakize paksut pakula pal pala palacios palackovic palacz paladi
paladini palano palasti palastri palatino palavestra palazzi palazzo palazzolo palecek paleckova palemon palermo
palic paligoric palii palija palikuca palisaski paljevic palka palla palladia palladino palladio pallentin
pallesen pallotta palm palmazio palmeri palmieri palmira palmiro palmisani palmisano paloma palombi palombo
palomino palomo palsson paltere palters paluch palumbo pamfil pammachio pamper pana panagachie panait panaro
panca pancario pancrazio pandey pandolfi pandu panek panetta panezic panfilo pang pangeran pangestu pani panicker
panico panisic panjak panjevic panji panka pankova pankrac pankracy panna pantaleo pantaleon pantaleone pantano
pantelei pantoja panza panzeri panzig paolella paoletti paoli paolicelli paolillo paolini paolino paolucci paone
paonessa pap papa papak papaleo papapietro papez papezova papini papp pappalardo paradiso param paramartha
paramita paraschiv paraschiva parascovia paravinja pardi pardini pardo paredes parente parfait paride pariggiano
parise parisi parizek parizkova parkin parla parlier parmakovic parman parmenio parnell parodi parojcic parovic
parra parrinello parrino parsival parsla partida partyka parun parvati parvu pasagic pasalic pasat pasca pascali
pascarella pascari pascaru paschke pascu pascucci pasek pasekova pasic pasini paska paskal paskala pasko paskova
pasqua pasquali pasquini passarelli passeri passero passuello pasternak pastore pastorelli pastorino paszkowski
pasztor pataca patacic patafta pataki patane patarac patek patel paterne paterniano paterson pathe patil patila
patino patko patkova patkovic patocka patockova patrascu patriarca patrice patricie patricija patricio patriko
patrizia patrizio patrnogic patroclo patrone patru patrun patruno patrycja patrycjusz patrycy patryk patzwahl pau
paukner pauko paukova paukovic paule paulica paulien pauliina paulin paulino paulo paulova paulse pauluka pauluks
paun paunkovic pauside pava pavan pavani pavcic pave pavelek pavelic pavelka pavelkova paver pavesic pavica
pavils pavla pavlacic pavlas pavlasova pavle pavlica pavlicek pavlicic pavlickova pavlicova pavlik pavlikova
pavlikovska pavlikovsky pavlin pavlina pavlov pavlova pavlovic pavlovska pavlovskis pavlu pavol pavone pavrlisak
pavuk pavukova pawel pawelec pawlak pawlicki pawlik pawlikowski pawlowski payidar paz pazdera pazderova pazmanj
peaquin pecar pece pech pecha pechacek pechackova pechova pecina pecine pecka peckova pecora pecoraro pecorella
pedersen pedone pedraza pedrazzini pedroni pedrotti pedroza peer peeters peixoto pekar pekarek pekarkova pekarova
pekka pekkan pektemek pelaghia pelagia pelagie pelayo pelc pelcova peleo pelhrim pelikan pelikanova pelin pelinsu
pelle pellecchia pellegrini pellegrino pellicano pellitteri pelumi peluso pembe pena pence pencic pencis penda
penelopa penezic penic penjisevic penna pennestri penovic pentti penzo peovic pepe pepelcevic pepijn pepin pepo
per pera perales peralta peran perceval perdana perea perego pereira peres perez peri perica pericle perihan
perikles perilli perin perina perini perinova perkasa perkona perkons perlas perle permadi permata perna pernica
pernicova pernilla pero peroni perotti peroutka peroutkova perpetuo perra perran perret perri perrier perrin
perrine perrini perrone perrot perrotta perroy persa perseo persida persson pertev pertiwi perugini peruna
peruzzi perver pervin perzida pesaresi pesce pesek peselman peska pesko peskova pesorda pession pesta pestova
petar petcu petek peteris peterka peterkova peters petersen peterson petersone petersons petit petito petko petr
petrak petrakova petralia petrana petrarca petras petrasova petre petrea petrella petrelli petrescu petri petrica
petricek petrickova petrija petrijevcanin petrik petrikova petrini petrisevac petrisor petro petrone petronila
petronilla petronille petronio petronius petrov petrova petrovac petrovicka petrovicky petrovska petrovskis petru
petrucci petruse petruska petruskova petrut petruta petteri pettersen pettersson petula petzold peyami pezzella
pezzi pfeiffer pfennig pfersich pfingsten pfister pflieger pflugner phan pharell pheobe phila philander philani
phileas phileine philemon philibert philine philipp philippa philippe philippine phillips philomene philothee
philou phiwokwakhe phung piacentini piaget piana pianese pianigiani piasecki piatek piatkowski piazza piazzolla
pibiri pica picard picariello picchi piccinini piccione picco piccoli piccolo picha pichardo pichler pichlmaier
pichova pictet pie piechota pieczek piekarski pien pienaar piera pierangelo piergiorgio pieri pierini pierluigi
piermarco piero pierrick pierro piersilvio piesker piet pieter pieterse pietras pietruszka pietrzak pietrzyk
pietsch piga pignatelli piguet piha pikover pilarova pilarski pilat pilato pilatova pilch pili pilla pillai
pillay pillitteri pim pimentel pina pinar pinardi pineda pingpank pinheiro pinho pini pinna pinnock pinon pintea
pinter pintilie pinto pintus pinzari pinzaru pio piorkowski piotr piotrowicz piotrowski pip pipitone pippa pippig
pippo piras piraye pircher piredda pires pirjo pirkko piron pirone pirrello pirrone pirvu pisa pisani pisano
pisarevic pischedda pisciotta piscitelli piscopo piskorjanac pisova pisu pit pithey pitinac pitkanen pitschugin
pittalis pittard pitzalis pius piva pivar pivetta pivonka pivonkova piwowarczyk pizarro pizzi pizzimenti
pizzitola pizzo pizzuti pjescic pjesivac placek placento placha plachy placic placida placido placinta placko
plackova plakalovic plamadeala plamenac plank plantak plascar plaskur plass platania platone platzer plauk plautz
plazonja plazonjic plch plchova plejo plekanec plekanecova plemic plesa plesca pleska pleskonjic pletsch pleun
plinio plomb plonka plotzitzka plsek plskova pluhar pluharova pluta plutarco pocan poche pocrnja podbarac
podgorski podhradska podhradsky podkonicka podkonicky podniece podnieks podpadac podzimek podzimkova podzina
podzins poehn poels poeschl pogacic poge poggi poggio pogorzelski pohl pohland pohle pohlova poirier pokorna
pokorny pol pola polacek polach polachova polackova polak polakova polancec polanco polanska polansky polasek
polaskova polat pole polese poletti poli poliak poliakova polidori polidoro polifemo polifka polikarp polimeno
polina polis polissena politi polito polivka polivkova polizzi pollen pollina pollione pollmacher pollock polona
polsak polverino polykarp polyxena pomp pompei pompeo pompili pompilia pompilio pompiliu pomponio ponce ponitzsch
ponjavic pons ponti pontus ponziano ponzio pooja poon poore poornima pop popa popcic popelka popelkova popescu
poplawski popov popova popovici poppy poprzan popusoi porcari porcu porebski porfirio porfiriusz porfiry porgante
porgants porras porsche porth portillo portmann porzia porziano posada poschmann poser pospichal pospichalova
pospisil pospisilova post postic postica postiglione postma postolachi postumio potenza potgieter pothuvaal
potocar potocnik pottel potucek potuckova poul poulsen pour pourova pouye powell poyrazoglu pozarac pozzi pozzo
praba prabawa prabin prabowo prabu prachar pracharova pradana pradhan pradipta prado praest prah prajapat prakasa
prakash prakatur prakosa pramila pran pranata pranawa pranay prangart prange pranowo prasad prasanna prasasta
prascovia prasek prasetya prasetyo prashant praskova prassede prastuti pratama pratesi prathamesh pratico pratiwi
prato pravdan pravdomil pravdomila pravomil pravomila pravoslav pravoslava prayag prayitna prayoga prayogo prazak
prazakova prchal prchalova prebil prebiracevic preciado preda predic prediger predin predojev predojevic predrag
predragovic preity preloscan prem prema prempeh premysl prencipe preocanin prepelita prerad preradovic preseren
pressler prete pretkalnina pretkalnins pretorius preuk preuss prevost prey preziosi pri priamo pribyl pribylova
pribyslav pribyslava pridane pridans priedite prieditis priemer prieto prihoda prihodova prikryl prikrylova prima
primerose primo primoz principato pringle prinsen prinsloo prisacari prisacaru prisca priscila priscille prisco
priska prita privat privato privitera priya priyala prkosovacki probst prochazka prochazkova procopio procter
prodan profira proietti prokes prokesova prokles prokopa prokopova prokul promise prosek proserpina prosic proske
proskova prosper prospera prospero protasio proteo protic provaznik provaznikova provenzano prucha pruchova
prudenzia prudenzio prune prus prusa prusova pruteanu prvoslav przybyl przybyla przybylski przybysz psenicka
psenickova ptacek ptackova ptak puacmatesic publio puca pucci puccio puchalski puck puddu pudjiastuti puente puga
puggioni pugliese pugliesi puglisi puharic puiu puji puk pukite pukitis pulcherie puleo pulido pun puneet pupak
pupakova pupolo puput purna purnama purnawarman purnawati purnima purushottam purwa purwadi purwanti purwanto
pury puscas pusch pushti pusicio puskarcuk puspa puspasari puspita puti putincanin putnik putnina putnins putra
putri putu putzolu puzavac puzigaca pytel python qasimova qizilgul qobil qori qosim quaglia quaranta quarta
quartenoud quartey quartilla quarto quasimodo qudrat queiroz quentine querano quesada quevedo quezada quieta quin
quinodoz quinones quinonez quinta quintairos quintana quintanilla quintero quintia quintiliano quintilio quintino
quinto quinty quinziano quinzio quirin quirino quiros quiroz quiteria quitterie quliyev raabe rabenstein rabia
rabic rabljenovic rac raca rach rachela rachele rachid rachmawati raci racordon racova racu racz raczynski rada
radan radana radebe radecki radegast radek radeke raden radenko radha radhost radigovic radijevac radika radim
radimir radimira radin radina radinovic radion radisa radisavcevic radisavic radisavljevic radisevic radislav
radislava radit raditya radivoj radivojac radivoje radivojsa radka radko radl radler radlovic radmanovic radmil
radmila radmilo rado radoi radojka radolfo radomil radomila radomira radomirovic radomski radonja radonjanin
radonjic rados radosav radoslava radotic radova radovac radovana radovanac radovankovic radovanlija radovanov
radslava radtke radu raducu radul radulaski radulescu radulic radulj raduljeskovic raduljevic radulovic radusic
radusilovic radusinovic raduski raduz radvan rael raf rafaelo rafailovic rafal rafet raff raffa raffaele
raffaella rafi rafid rafidyev rafidyeva rafila rafiq rageshwari rageswari rago ragone ragusa rahardian raharja
rahayu rahel rahelo rahim rahimah rahime rahimov rahimova rahma rahman rahmat rahmawati rahmi rahn rahsan raich
raide raif raifyev raifyeva raihan raik railean raileanu raimondi raimondo raimund rainald rainaldo rainelda
rainer rainhard rainold raj rajab rajabov rajabova rajan rajana rajasa rajata rajcevic rajendra rajh rajina
rajinder rajiv rajmund rajna rajnold rajs rajsa rajsic rajtek raju rakanovic rakaric rakas rakesh rakip rakita
rakova rakovic rakowski rakusic ralbovski ralf rallo raluca rama ramaa ramac ramadan ramadhani ramata ramatoulaye
ramazan rambaldi rambousek rambouskova ramella ramesh rameshwar rami ramirez ramiz ramos rampazzo ramy ramziddin
ramziddinov ramziddinova ramziya randazzo randolf randunkovic ranek raneri ranftl rangel rangelov rangen rangga
rania ranieri raniero ranim raniolo ranjan ranjeet ranjit ranko rano ranolfo rantanen rantsch ranucci ranya ranz
rapisarda raposo rapovac rapp rapuano rapulane rares rasanen rascanin rascon rasetarevic rasetic rasevic
rasheedah rashid rashidov rashidova rasic rasifa rasim rasinac rasit raska rasko raskova rasmussen rasovic
raspopovic raspudic rastislav rastislava rata rataj ratajczak ratajova rati ratibor ratih ratimir ratkovcic
ratmir ratna ratniece ratnieks ratti raubuch rauf raufyev raufyeva raukuc rausch rauso raut rautenkranz ravaioli
ravet ravi ravn ravshan ravshanov ravshanova rawane raxmatulloh raxmatullohyev raxmatullohyeva raya rayane rayen
rayhan raymonde rayona rayxona rayyan razic razo razvan rea reale rebekka rebeko recai recchia recep recevic reda
redaelli reddy redmond rees refah refet refik regalado reghina reginaldo regine regis regitze regnars regolo
regula reha rehacek rehackova rehak rehakova rehor rehorka rehorova rehwagen reiber reichardt reichling reif
reifenrath reimann rein reinberg reine reinelt reinhard reinhardt reinke reis reitze rejan rejean rejeanne reka
reksa relja relu remes remesova remeta remi remig remigio remilekun remo remondo remus remy remzi renard renars
renas renat renate renaud renault rencar renda rendon rendra rendulic rendy renette rengin renja renk renna
renovcevic renovica rens renske renteria rentz renz renzi renzo repac repetto repija repiska repisky reppin resat
resendez resid reskovic resnik reso respati respicio restivo restle restorff restu resul retno reto retzke reuber
reumann reus reuss reusse revenco revi reybaud reyhan reymond reynoso reza rezac rezacova rezek rezkova reznicek
reznickova rezzan rheder rhimov rhoden rhodes ria riaan riad rian ribar ribaupierre ribeiro ribicgreganic rica
ricards ricario riccarda riccardi riccardo ricci ricciardi riccio riccobono richarda richards richardson richelmo
richtr richtrova rickard ridge ridolfi ridvan ridwan riedel riediger rieger rieke riekmann riekstina riekstins
riepl riermeier riester riethmuller rietman rietmuller rietscher rifat riff rifki rigard riggi riggio righetti
righi rigoni riha rihova riisberg riitta rija rika rike rikke rim rima rimai rimma rinaldi rinaldo rincon riner
ringel ringer rini rink rino rio riojas riolo rios riparbelli ripken ris ristana ritesh ritosek ritschel ritsma
rittenberg ritter rittgasser rittweg ritva ritz riv riva rivas rivera rivero riviere rivka riyad riyanti riza
rizki rizvon rizvonyev rizvonyeva rizza rizzi rizzo roan roba robak robaldo robbe roberti robertina robertson
robi robina robiya robledo robles robu rocca rocchi rocco roch rocha rochaix rochat roche rockmeier rockomanovic
rodan rodarte rodehau roderik roderyk rodiano rodica rodigari rodiger rodion rodoljub rodolphe rodowski rodrigez
rodrigue rodrigues rodriquez roecker roed rogala rogalski roggatz rogolino rogowski rogulja rohana rohit
rohlander rohrer roj rojas rojek rojo rok rokhaya rokia roko rokossa roksana rolande roldan roleder rolf rolfo
rolland rollo roloff rolon romagnoli romain romancik romancikova romanciuc romane romanelli romani romaniello
romanini romanita romano romanovska romanovskis romanowski romans romcevic romee romero romeu romilda romo
romoaldo romola romolo romuald romualdo romul romulus rona ronak ronan rondinone rondoni rondovic roni ronja
ronke roque rosado rosales rosalina rosamunda rosan rosana rosandic rosas rosati rosbach rosca roschinsky roselin
roseline rosen rosenauer rosenbauer rosenthal roser rosevic rosi rosiak rosinski rosita roskic rosksch rosman
rosmunda rossana rossberg rossella rosselli rosset rossetti rossi rossini rossler rosso rossouw rostislav
rostislava rosu rota rotari rotaru roth rothenbacher rother rothlisberger rotimi rotolo rotondo rottger rotundo
roubal roubalova rougemont roulin rous rousova rousseau roussel roux rovcanin rovena rover roxana roxelana roxy
roya roybal royer rozac rozalie rozalija rozalinda rozamunda rozana rozanski rozenbaha rozenbahs rozgic rozina
rozita rozite rozitis roziya rozkalne rozkalns rozo rozsypal rozsypalova rozvita rozycki rsad rsid rsidova rubene
rubenis ruberto rubiano rubino rubio rucco ruch ruchan rucinski ruckdeschel rucker rudan rudi rudiger rudis
rudite rudnicki rudolfa rudolfina rudolfo rudolfova rudolfs rudra rudzinski rudzite rudzitis rudzki ruedi ruegg
ruelas rufina rufino rufo ruggeri ruggero ruggieri ruggiero ruhsar rui ruiz ruken rukhmani rukmin rukneddin
rumena rumenic rumpf runa runce runcis rune ruotolo ruperto rupinder rupnik rupprecht ruprecht rus rusanoski
rusciano rusin rusins ruslan ruslana rusman rusnac rusova russo russu rustam rustamov rustamova rustu rusu rut
ruta ruter rutilo rutkowski ruttimann ruud ruxanda ruxandra ruya ruza ruzek ruzena ruzica ruzicka ruzickova
ruzkova ryad ryba rybak rybar rybarczyk rybarik rybarikova rybarova rybicki rybnicek rybnicekova rybova rydl
rydlova ryjikh rym rysava rysavy ryszard ryzih rzepka saad saadat saadi saadiyev saadiyeva saar saarinen saavedra
saba sabadell sabaly saban sabar sabatini sabatino sabato sabau sabazio sabbatini sabdat sabele sabia sabian
sabin sabino sabir sabljak sabolcec sabolski saboxat saboxon sabrine sacchet sacchetti sacchi sacco saccone sacha
sachin sachse sacid sack sada sadan sadar sadberk sadettin sadi sadik sadiki sadiklar sadilek sadilkova sadina
sadio sadl sadoqat sadovic sadowski sadri sadriddin sadriddinov sadriddinova sadullah sadulloh sadullohyev
sadullohyeva sadzak saefullah saenz saer saether safae safar safaric safarik safarikova safarova saffet saffiro
saffo safi safia safiatou safietou safina safir safira safiryev safiryeva safitri saflanis safo safouan safouane
safoyev safoyeva safranek safrankova safta safura sagadi sagafe sagar sagna sagodic sagonas sahap saheed sahin
sahinalp sahner sahra sahsuvar sai saia saida saidov saidova saiful saile sailer saim saini saiq saiz sajinovic
sajtos saka sakanovic sakari sakho sakina sakip sakir sakti sakura sala saladino salahudin salako salami salamone
salamoun salas salatiello salazar salcedo salcido saldana saldivar salek salemi salemme salerno salgado salierno
salif salih salim salimah salimata salimatou salinas saliou salis salkova sall salman salmina salminen salmins
salo saloh salohov salohova salomea salomena salomey salomon salomone salomoun salonen salow salsabila salsabilla
salustio salvadori salvati salvatori salvi salvo salvucci salwa salwator saly salzano salzer salzmann samanci
samandar samandarov samandarova samaniego samb samba sambe sambou samed sameer samek samel samelova samia samiah
samih samil samim samina samiryev samiryeva samiya samkova sammartano sammartino sammert samo samohod samohodaj
samolov samolovac samona samosir samsalovic samsonova samsul samu samuela samuele samuelo samuelsson samukelisiwe
samy sana sanaa sanabria sanadrovic sanches sanchez sancho sandalci sandalj sandberg sandeep sanders sandic sando
sandor sandova sandoval sandoz sandstrom sandu sane sanele sanem sanfilippo sanjay sanjin sanka sanna sanne
sannino sanobar sansone santacruz santamaria santana santangelo santarelli santarossa santarsia santarsiero sante
santi santillan santilli santinelli santini santo santoni santor santori santoro santosh santoso santucci sanusi
sanya sanziana saodat saphira sapiente sapienza saponaro saporito saptono saputra saputri sarabia saracino sarada
saragih saraiva sarala sarani saraswati sarbello sarbu sardella sardina sardor sardorov sardorova sare sargac
saric sarioglu sarisha sarita sarka sarkozi sarla sarlota sarmite sarnataro saroja sarpong sarr sarra sarti
sartika sartor sartori saruga sarvar sarvari sarvarov sarvarova sarvin sarvinoz sascha sasek saskie saskova saso
sassano sassi sasso satine satish satner satria satta sattelmaier satu saturniano saturnin saturnino satya satyen
sauceda saucedo sauerland saulcerite sauliete saulietis saumweber saussure sauveur sava savary savas savciuc
savel saverio saveta savevski savi savin savina savini savinien savino savoca savoia savolainen savu savva
sawicki saxida saxona sayan sayginer sayyora sbin sbrana scaglione scala scalia scalise scalzo scano scanu
scarano scardino scarpa scarpellini scc schacht schafer schaffarzik schaffel schaffer schahbasian schaller
schaning schar scharer scharf schaub schedler scheer scheidegger schejbal schejbalova schelk schellenbeck
schembera schenk scherbarth scherer scherini schermann scherrer schersing scherz schettino scheurer scheuring
scheytt schiavi schiavo schiavon schiavone schielke schieskow schifano schildhauer schillaci schilling schima
schimmer schindzielorz schiopu schipper schirmer schirrmeister schirru schlachter schlangen schlatter schlawitz
schlechtweg schley schleyer schlicht schlitzer schmalzle schmidtchen schmidtova schmitz schmuhl schneidrova
schnelting schnider schnieder schniedermeier schnurer schnyder schoberg schoch schockel schoeman scholastika
scholastique scholten scholtz scholz schonball schonbeck schonberg schondelmaier schonebeck schonenberger
schonfeld schonherr schonlebe schorderet schorr schott schottmann schotz schouren schrader schramm schreck
schreiber schreiner schreiter schrepfer schuermann schuff schuhaj schuldt schuler schult schulte schultze schulz
schulze schumacher schumann schupp schuppel schurch schuri schutz schutzbach schutze schwab schwalm schwanbeck
schwandke schwanitz schwarthoff schwartz schwarzer schwarzkopf schwarzmeier schwarzova schwatlo schweisfurth
schweitz schweizer schwennen schwerdtner schwidde schwirkschlies schwizgebel schwuchow sciacca scocco
scognamiglio scolastica scopece scorza scotti scripnic scrofani scuderi scurtu scutaru seb sebas sebastiaan
sebastiana sebastiani sebastiano sebastiao sebastien sebastjan sebek sebela sebelova sebesta sebestian sebestova
sebkova sebnem secaeddin secchi secci sechi secil seck seckin seckou seconda secondiano secondina secondo
secrieru seda sedarevic sedat sedef seden sedillo sediva sedivy sedlacek sedlackova sedlak sedlakova sedlar
sedlarova sedliak sedliakova sedova sedrik seeger seelig sef sefer seff sefik sefora segavcic seghei segilola
segnane segolene segota segovia segunmaru segura seher sehlevent sehls sehnal sehnalova sehrazat seibold seidel
seiders seidl seidlova seifert seifertova seigel seiler seitz sejeja sejejs sekanina sekaninova sekinat sekou
sekularac selahattin selale selami selcan selcuk selda selen selene selvaggia selvi selyan sem sema seme semenica
semerad semeradova semeraro semion semiramide semisch semplicio semprini sempronio semra semsi sen senatore senay
sene sener senesio senghor sengul senica senk senka senkel senko senkova senn senna senne sennur senofonte senol
senta senzangakhona sep sepe sepetci sephora sepp seppe seppo septi sepulveda serafettin serafim serafima serafin
serafini serafino seraina serap seraphin serapione serban serbulent serdar seref seremet seren serenus serfontein
serge sergei sergej sergen sergey serghei sergi sergiu sergiusz serhad serhat serif serin serine sermet sermin
serna serpa serpil serr serra serrano serrato sertac sertap servac servan server servidio serviliano serzante
serzants sessa sesta sestak sestakova sestito sesto setala sethi setiawan settar settimio settimo setula setya
sev seval sevara sevcenco sevcik sevcikova sevda sever severa severi severiano severina severine severino severo
severova sevgi sevi sevil sevilla sevim sevinc sevket sevki sevtap sevval sewald seweryn sexmus seyban seyda
seydi seydou seye seyfettin seyfi seyfullah seyidova seyma seynabou seyyit sezek sfiso sforza shade shah shahboz
shahbozov shahbozova shahobiddin shahobiddinov shahobiddinova shahriyor shahriyorov shahriyorova shahzod
shahzodov shahzodova shai shaily shaima shaka shakila shakti shakuntala shakya shalewa shamsiddin shamsiddinov
shamsiddinova shani shanice shankar shantanu shanti sharda sharma sharmila shashi shashikala shay shayan shayma
sheela shekoni sher sherine sherly sherpa sherzod sherzodov sherzodova shezi shilpa shirel shirine shirisha shiu
shiv shivakari shobhana shodiyor shodiyorov shodiyorova shohibov shohibova shola shongwe shresth shrestha
shresthi shreya shreyashi shridevi shrishti shristi shriyar shubha shubhaprada shukla shukrulloh shukrulloha shum
shwet shyrel siana siara sibel sibilla sibiya sibongile sibusiso sibyla sibylle siciliano sico sicuro siddarth
siddhartha siddhi siddhran sidibe sidiq sidki sidler sidlo sidlova sidoine sidon sidonie sidonio sidra sidy siebe
siebel siebert siedlecki siegling siegrist sielemann siem siemon sien siena siener sienkiewicz siep sieradzki
sietniece sietnieks sievers siewert sifiso sigebert sigfrid sigfrido sigismond sigismondo signe signorelli
signorile signorini sigrist sihab sihabeddin sihem sihler sihombing sihotang siino siir sijuade siketanc sikorova
sikorski sil sila silan sile sileiko silenzi silhava silhavy silina silins silis silja silje silke sillah siloe
silva silvan silvano silvere silverio silvester silvestr silvestri silvestrini silvestro silvian silviana silvie
silvija silvio silviu silvius simacek simackova simak simakova simanek simanjuntak simankova simao simatic
simbolon simcic simcik simcikova simea simecek simeckova simek simen simeoli simeona simeone simeoni simeti simge
simi simic simicevic simicsebalj simijonovic similoluwa simin simina simion simionescu simisola simjanovic
simkova simljesa simmen simo simoes simojlovic simoncelli simonet simonetta simonetti simoni simonida simonini
simono simonova simonovic simonovicova simonsen simova simsek simula simulov simunek simunkova simunovic simurdic
sin sina sinaga sinan sinanoglu sinasi sinclair sindelar sindelarova sindisiwe sindler sindlerova sindre sinem
sinenhlanhla sinesio sinfronio singh sinha sini sinica sinikka sinisa sinja sinkler sinnhuber sinopoli sintia sip
sipan sipek siphephelo siphiwe sipho sipkova sipos sipova siptar sir sira siracusa siragusa sirait sirante
sirants sirbu sire siregar sireno sirghi siri siria siriano siricio sirin sirine sirineu sirio siro sirojiddin
sirojiddinov sirojiddinova siroka siroky sirova sirovs sirri sischka siska siskova sisneros sisto sitara sitaric
sitek sithembiso sithole sithuli siti sitompul sitorus situmorang siu siv sivak sivakova siwek siwele sixt sixte
sixtine sixtus siyanda siyaya sizakele sizani sjoberg sjoerd sjogren sjors skacel skacelova skaidrite skala
skalicka skalicky skalova skalski skander skandovic skarlet skarleta skeledzija skenderija skiba skibicki
skibinski skipped sklenar sklenarova sklenka sklenkova skoczylas skoda skodova skoglund skokan skokanova skopal
skopalova skora skorepa skorepova skorupan skov skowron skowronek skowronski skrabal skrabalova skracic skriniar
skriniarova skrivanek skrivankova skroban skrzypczak skrzypek skudra skultety skultetyova skutecka skutecky
skuterud slaba slaby sladakovic sladana sladek sladic sladka sladkova sladky sladoje sladojevic sladovic slam
slama slamarski slamek slamet slamova slanina slaninova slankamenac slastan slastanova slatinac slava slavek
slaven slavena slaviboj slavibor slavicek slavickova slavik slavikova slavko slavkovic slavoboj slavoj slavoljub
slavomil slavomila slavomir slavomira slawinski slechta slechtova slezak slezakova slijepac slijepcevic sliwa
sliwinski sloboda slobodan slobodanac slobodanka slobodanovic slobodjanac slobodnik slobodnikova slobodova sloka
slonja slota slotova slotta slovacek slovackova slovak slovakova slowik slowinski sluka slukova slusarczyk smaic
smailbegovic smajda smajdova smajlovic smaranda smed smedsrud smeets smejkal smejkalova smekal smekalova smeralda
smerda smerdova smet smetana smetanova smets smid smidova smieja smil smiljan smiljana smiljanec smilla smit
smita smite smitran smits smogeli smola smolik smolikova smolinski smoljanec smoljanic smolka smolkova smolova
smrcak smrcka smrckova smrek smrekova smriti smrz smrzova smuge smugis smutna smutny smyth snajdr snajdrova sname
snedden snejana snell snezana snjezana snooke snyman soan soare soares soave sobar sobczak sobczyk sobek sobeslav
sobeslava sobieraj sobit sobitov sobitova sobkova sobolewski soboll sobota sobotka sobotkova sobowale soccorsi
soccorso socha sochacki sochirca sochor sochorova socolov socrate soda sodano sodar soderberg sodiq sodiqov
sodiqova sofer sofiane sofija sofinjo sofio sofronia sofronie sohan sohane sohib sojka sojkova sokhela sokhna
sokol sokolicmihalak sokolova sokolowski sokrat solak solal solange solano solar solberg solc solcova soldati
soleh solene solenn solga solheim solinas soline solis soliz soller solli sollner solmaz solocone solomon solorio
solorzano solta soltan soltanov soltanova soltes soltesova soltys soltysiak soltysova solveig solveiga som soma
somayaji sommer sommrova somnath somodvarac somogyi somrak somssich somu sona sondisa sondore sondors sondre
songul sonjo sonke sonko sonn sonnabend soof soos soraia sorana soraya sorbello sorce sorensen sorgic soria sorin
sorina sorlie sormaz soro sorrentino sorsa sosa sosare sosars sosnowski sostarec sostarko sostene sosteneo
sostrato sotelo soter sothole sotic sotira soto sotra sottile souare soucek souckova soukup soukupova souleyman
souleymane soumare soumaya sousa soutter souza sova sovova sow sowa sowande sowinski soyinka sozeri spacek spacil
spacilova spackova spada spadafora spadaro spadoni spagnolo spagnuolo spahn spaniel spank spano spanu sparacino
sparic spartaco spasenic spasenovic spasic spaskovic spasojev spasojevic spataro spataru spela spelmeyer speranta
speranza speranzio spernjak spicka spickova spidola spiegelburg spielvogel spies spiga spina spinelli spinner
spinu spiranec spiridon spirydion spitzmuller spizzirri splichal splichalova splinter spoerri spoljaricperhat
sporrer sporri spottel sprenger sproge sprogis sprude sprunger spurna spurny spytihnev srakic sramek sramkova srb
srboljub srbova srecko sredoje srna sroka stabile stachowiak stachowicz stachura stachurski stadelmann staffieri
stahl staicu stajhofer stalder stamatiadis stampf stana stanca stanciu stancu stanek stanescu stang stanger
stangl stanijanovic stanijevic stanikic stanimir stanisa stanislao stanislas stanislaw stanislawski staniszewski
stanivukovic stankiewicz stanko stankova stankovicmarton stanzione stapic stara starek starkova starovlah stary
stasa stascik stasiak stasni stasta stastna stastny staszewski staub stauffer stauss stavila stawicki staza stec
steding steen steenkamp steeve stef stefana stefancic stefanescu stefani stefaniak stefanino stefanka stefankova
stefano stefanova stefanski stefek steffen steffensen steffny stefkova stefl steflova stegmann stehlik stehlikova
steidl steigauf steiger stein steina steinecke steiner steinerova steinert steinkamp steinmann steinmetz steins
stejskal stejskalova stelian steliana stelkens stelmach steluta sten stengel stengl stensrud stenzel stepan
stepana stepanek stepanic stepanida stepanka stepankova stepanov stepanova stepanovic stephaans stephane stepien
stepniak ster sterba sterbova stern sterre stettler steuk stevan stevelic stevilovic steyn stibor stiborova stief
stifel stig stigliano stijn stiliano stimac stina stine stipan stipe stirbu stiriaco stjepan stocker stockert
stockli stodola stodolova stoian stoica stojan stojanka stojmir stokanovic stoklasa stoklasova stolarczyk
stolarski stoll stolla stolle stolz stoppler storl storp storti stoutjesdijk stower strahinja strakova strand
strano stranska stranski stransky stratan stratmann stratulat straub strausa strauss strautina strautins
strautmane strautmanis strazdina strazdins streck streese strege streit strejcek strejckova streller strepacki
stribor strieder striezel striga strikinac strmota strnad strnadova strnisko strniskova stroe strogies
strohschank strom stromberg strouhal strouhalova strukelj strunz strutz strydon strzelczyk strzelecki stube
stubican stuchlik stuchlikova stucki studena studeny studer studnicka studnickova stuparic stupka stupkova
sturmer stutz styger suarez suartini suat subash subedi subhash subhashini subhasini subhi subodh subomi subrt
subrtova sucameli sucera sucevic sucha suchanek suchankova sucheta suchomel suchomelova suchy suci suciu sude
sudeva sudi sudiati sudic sudrajat suelen suen suffa suheyl suhrob suhrobov suhrobova sujata sujdovic sujew suk
sukalo sukalovic sukanya sukara sukova sukru sukute sukuts sulaimon sulaymon sulaymonov sulaymonova sulc sulcova
sule suleyman suleymanoglu sulovnjak sulton sultonov sultonova suma suman sumayyah sumeet sumitra sun sunaric
sunay suncica sundalic sundberg sune sunita sunniva superina supriyanto surace suraj surano suresh suriano surka
surkova surma surth sururi surya suryakant suryakanta suryakantam suryatmi suryono susa susac susak susano
susanti sushant susheel sushil sushma suski sussmann sustr sustrova sutakovic sutanovac suter sutermeister suthar
suthe sutschet sutter sutz suus suvacarov suvajac suvajcevic suvajdzic suvala suwarno suyuna suzan suze suzie
suzon suzovic svab svabova svacina svacinova svanda svandova svarc svarcova svatava svatoboj svatobor svatomir
svaton svatonova svatopluk svatos svatoslav svatoslava svatosova svea sveatoslav svebor svec svecova svehla
svehlova svejda svejdova svend svendsen svenja svensson sverre svestka svestkova svet svetislav svetla svetlik
svetlikova svetluse svetolik svetomir svetoslav svetozar sveva svircev svitak svitakova svitlana sviturno svoboda
svobodova svorcan svozil svozilova svrakacic svrbik svrbikova svrtan swami swan swann swapnil swara swarnalata
swart swassane sweta swiatek swiderski swierczynski swillims syahreza syahrini sybilla sybille sykora sykorova
sylla sylva sylvain sylvestre sylviane sylwester sylwia symcox synek synkova synne syrine syrova syrovy szabo
szabolcs szafranski szalai szasz szatkowski szczepan szczepaniak szczepanik szczepanski szczerba szczesna
szczesniak szczesny szczygiel sze szekely szekeres szelag szendrei szeto szewczyk szikra szilagyi szofi szofia
szoke szonja szostak szucs szulc szwarc szwed szydlowski szymanski szymczak szymczyk szymkowiak szymon szyszka
tabacek tabea tabita taborska taborsky tabris tabrisov tabrisova tacconi taceddin tachl tacjana taddei taddeo
tade tadeas tadej tadeo tadija tafelmeier tafoya tagliabue tagliaferri tagore taha tahincioglu tahir tahirova
tahirovic tahlia tahsin tai taib taide taina tais taisia taiwo takacs takalic takyi tal talabani talapka talarico
talat talavanic talay talberga talbergs talea talha tali talip talis talita talivaldis tall tallarico tallone
talpa talrits talwar talya tam tamang tamas tamayo tamba tamburini tamer tamez tamina tamindzic tamino tammaro
tammo tampolja tampubolon tamunoemi tan tana tanackovic tanase tanasijevic tancos tancosova tancrede tancredi
tandon taner tangen tanguy tanirika tanja tanjga tanju tankosic tankred tanrikulu tansu tantri tanurdzic
tanushree tanushri tanyeli tanzi tao taormina tapan tapani tapavica tapavicki tapia tapio tar taran tarantino
taras tarcisio tari tarihoran tarik tarja tarkan tarnowski tarquini tarquinia tarsilla tarso tartamella tarun tas
tasa tasche tasci tasdik taskin taslak tasli tasnim tasnime tassi tassinari tasso tassone taswir tatana tatar
tataranni tatarka tatarkaova tatarkova tatarova tataru tatjana tatomirov taufan taufik taufratshofer taurin
tavani tawia tayfun tayler tayyar tazegul taziana taziano tazio tcacenco tcaci tecla tedde tedeschi tedesco tedi
teea tegethof teguh teicane teicans teichmann teije teixeira tej teja tejada tejas tejeda tejumola tekand
tekelioglu tekin tekinalp tekla telak telchide telebar telemaco telenta telesca telica tella tellervo tellez
tello temel temidayo temistocle temitope teo teobald teobaldo teodata teodolinda teodorescu teodorik teodoro
teodosia teodosio teodoto teodoz teodozie teofan teofil teofila teofilovic teogene teohari teokarevic teoman
teona teovanovic tepavac tepavcevic tepic tepla teply tepper tepsa tepsic teran terenc terencius terencjusz
terenzi terenzio teresi tereza tereze terezia terezie terezija terezo terheiden terlecki terlizzi terlouw termine
terrazas tertuliano terzi terzic terzija terzin terzo tesanovic tesar tesarova tesauro tesi tesifonte tesla
tesnim tesnime testa tetiana teudosia teufel teun teunis tevdenic tevfik tevhid tezcan tezel tezer thabisa thadie
thais thalea thamrin thamsanqa thando thanina thapa theele themba theobald theodorik theodose theodosie theofan
theofil theofila theophane theophile theophraste theotime theunis theunissen theuns thiago thiam thiao thiaw
thibaud thibault thibaut thibert thibo thieke thierno thierry thies thije thijmen thijn thijs thilo thimm thiomas
thiongane thioub thioune thirza thisell thobeka thom thomka thomkova thommen thomsen thomson thone thorben thore
thoresen thorge thoyana thranhardt thriene thulani thulisile thumbeza thusi thust thyssen tian tiano tibaldo
tibbe tiber tiberia tiberio tiberiu tiberius tiberti tibo tiburcius tiburzio tica ticha tichomil tichomir tichon
tichy ticone tidiane tidow tiedtke tieme ties tietze tiguida tihomir tihomirovic tiina tija tijana tijanic
tijerina tijmen tijn tijs tikas til tilda tilen tilgner tilio till tilla tillack tillmann tilotta tiltina tiltins
timaric timbul timea timeo timm timmermann timmermans timofei timoleon timotei timoteo timoteus timothe timothee
timotic timur tinas tinca tincuta tinguely tino tintor tiozzo tiphaine tira tirado tirele tirelis tirelli tiril
tirone tirri tirta tirtayasa tirza tischler tischmann tissot titi titien titilayo titilope titin titouan tittman
tivontschik tizian tiziana tiziano tizio tjark tjasa tkaczyk toader tobben tobia tobiasz tobiloba tobler todaro
todor tofan tofani toft tohir tohirov tohirova toivonen tojic tokarski tokatlioglu toke tokgoz toki tokunbo toldo
toledo tolga tolomeo tolu tolulope tolunay toluwalope toluwani toluwanimi tomala toman tomanek tomankova tomanova
tomanovic tomasek tomaselli tomasello tomasevicrigo tomasi tomaska tomaskova tomaso tomasova tomasovic tomassoni
tomasz tomaszewski tomaz tomazovic tomcic tomczak tomczyk tome tomecek tomecekova tomeckova tomei tomek tomes
tomescu tomesova tomi tomiloba tomislava tomka tomke tomko tomkova tomljanovic tommasi tommaso tomo tomori
tomovic tomusilovic tomys tonat tonci toncic toncica tone tonelli tong tonija tonini tonka tonko tonkovac tonn
tonnin toon top topal topaloglu topalov topalovic topalski topcuoglu tope topfer topic topisirovic topolovac
topolovic tor toraman torben torbjorn torchia torchio tore torgersen torkvat tornatore toro torok torquato torre
torres torresi torrez torri torriani torrisi torsten tortora tortorici tosca toscane toscano tosco tosi toska
totaro tothova toti totman toto toure toussaint tovar toyip toyipov toyipova tracz traian traini trajan tralli
trampeli tramposch tran trandafir tranova tranquillo traore trapani trasea trauth trautmann travaglini travan
traverso travica travnicek travnickova trcek trcka trckova treff trejo tremmel treskavica tress tretinjak tretola
trevino trevisan tri triboi tribuljak trif trifan trikic trikosanin trilochan trilochana trilok trilokanath
trilokesh triloki trine trinh triolo tripodi triska triskova tristano trivedi trivkanovic trlan trnka trnkova
troels trofim troisi trojan trojanova trojanowski trombetta trovato trpimir trpko trtica truben trubenova truhlar
truhlarova trujillo truong truter trzcinski trzeciak tsabalala tsabita tsamonikian tsang tschiers tschirch
tschudi tse tshabalala tsipora tsoi tsotetsi tsui tuana tuba tubanski tuca tucci tuccillo tucek tuch tucholke
tuckett tuckova tucs tudor tudora tudorache tudorita tudose tudosia tudow tufan tufano tufo tugay tugba tugiman
tuglu tugluk tugrul tugtekin tuhfe tulay tulin tulla tullia tulliano tullio tuma tumbarello tumer tumino tumova
tunaboylu tunahan tunar tunay tunc tuncer tunceri tunkova tuomas tuominen turajlic turan turcan turcanu turchi
turco turcok turcokova turcu turecek tureckova turek turgay turgut turi turibio turk turkan turkay turkdogan
turker turkes turkova turkyilmaz turna turnadzic turold turunen turza tuschmo tushar tussio tustonja tutku tutu
tutuncu tuula tuulikki tuur tuva tuzun tvrda tvrdik tvrdikova tvrdy tvrtko twan twardowski tweneboa twumasi
tybalt tycho tygo tymeo tymon tymoteusz tyron ubavic ubavin ubavkic ubaydulloh ubaydullohyev ubaydullohyeva
uberacker ubertino uberto ubiparip ubiparipovic ubner ubovic uca uchechi uchita uchqun uchqunov uchqunova uda
udai udicki udilovic udit udo udovcic udovicic udovicki udre udris udvardi ueli uffe ufuk ugarak ugis ugljesic
ugo ugolina ugolini ugolino ugrcic ugricic uguccione ugur uher uhlemann uhlig uhlir uhlirova uhra uhrig uhrova
uibel uitterdijk ujjawal ujjwal ukbe ukraden ulberto ulderico ulduz ulemek ulf ulfa ulfet ulfo ulgen uli uliana
ulibarri uliczka ulisse uliva ulker ulkr ulku ulla ullmann ulloa ulpiano ulrich ulrichova ulrico ulrik ulrika
ulstano ultimo uluhan ulus uluthando ulva ulvi ulviye ulviyy ulwazi ulya ulysse uma umang umar umarov umarova
umay umaya umbach umberto umi umid umida umidulloh umidullohyev umidullohyeva umidyev umidyeva umile umit umlauft
umminger ummiye umolac umran umur umuralp unal undine unger unggul ungureanu unjani unna unsel unseli
unterpaintner untila upendra upik uqbaloy ural uram uramova uranio urbain urbancova urbanczyk urbanec urbanek
urbaniak urbankova urbano urbanova urbanowicz urbanski urbansky urbina urblik urblikova urdino urena urfon
urfonov urfonova urhig urias uribe uriele urmila uros urrutia urs ursachi ursicio ursino urska ursmaro urso ursu
ursule ursulo usada usai usamah usame usha usman usmon usmonov usmonova usyi utama utami utjesanovic utku uttam
uve uwais uyainah uygu uys uzayr uzayrov uzayrova uzbegim uzelac uzeyir uzodimma uzun vaca vacarciuc vacca
vaccari vaccaro vacek vacha vachova vaciete vacietis vackova vaclav vaclava vaclavek vaclavik vaclavikova
vaclavkova vaculik vaculikova vadlja vaduva vafo vafoyev vafoyeva vagn vagner vagnerova vaha vahala vahdet vahid
vahide vahlensieck vaidehi vaijayanthi vaijayanti vailati vaip vaisanen vaishnavi vaishno vaishvi vaivade vaivads
vajcik vajcikova vajda vajdicka vajdova vajzenbach vakareskov val valach valachova valachovic valachovicova
valadez valasek valaskova valburga valdemar valdemara valdemars valdes valdez valdivia valek valencia
valencicbrkic valent valenta valente valenti valentijn valentim valentini valentins valentova valentyn valentyna
valenza valenzuela valer valera valere valeri valerian valeriana valeriano valerico valerii valerijs valerio
valeriu valery vales valesova valfredo valfrido vali valic valid valkova valladares valle vallejo valles vallet
valletta valli vallienne vallone valova valsecchi valtena valtere valters valtr valtteri valuska valuskova
valverde vana vanaga vanags vancura vancurova vandamme vandenberghe vandenbroeck vandevelde vanecek vaneckova
vanegas vanek vanekova vangermain vania vanicek vanickova vanja vankova vanna vanni vannini vanova vanya varadi
varalakshmi varela varenina vargas vargova varicak varinac varma varman varmuza varnica varo varriale varrier
varsava vartic varvara varzic varzicbiuklia varzicbiuklija vasadi vasak vasakova vasanti vascotto vasek vasicek
vasickova vasile vasilescu vasili vasilica vasilie vasilina vasilisa vasiliu vasils vasja vaska vasko vaskova
vasliddin vasquez vass vassallo vasseur vasudev vasudeva vasudha vasundhara vater vatroslav vavra vavrik vavrikov
vavrikova vavrinec vavrova vaz vazquez veaceslav vecchi vecdi veceaslav vecera vecerova veceslav vecumniece
vecumnieks vedang vedanga vedanshi vedasto vedat vedran vedrana veduna vedvik veenstra veerle vefa vefik vega
vegar vegge vehbi veiga veikko veinberga veinbergs veisa veiss veit vejnovic vejvoda vejvodova vekecki vekic vela
velaja velana velanac velaphi velasco velasquez velazquez veldsman veleslav veleslava velez veli velibor velimira
velina velio velioglu velislav velislava veliz venance venanzio vencel venceslao venceslas venceslav venceslava
vendel vendelin vendelina vendula vendulka venegas venek venera veneranda venerando venere venerio venezia
venghaus veniamin venka venter ventimiglia ventura venturelli venturi venturini venuse venusta venustiano venusto
verano verax verbeek vercesi verde verdes verdiana verdugo verduzco vere verecondo verena verenzio veres vergara
vergiliu verginia verhaeghe verhoeven veriana verica veridiana verma verme vermeulen vernerova verniest vero
veronese veroniko veronique veroslav veroslava versfeld verstraete verulo verzi vesel vesela veselicic veselinka
veselova vesely vesic vesile vesin veskovic veslava vesma vespasiano vesper vestergaard veta veverka veverkova
vey veysel veysi vezi vezio vezmar vezzoli viale vianello vianney vibeke vic vica vicari vicdan vicen vicenova
vicentia vicentiu vicha vichi vichova vicinanza vicini vicol victoire victorien victorin vid vidacek vidak
viderscak vidhur vidhya vidiano vidmar vidone vidor vidranjski vidur vidya vieira viellehner vienna viera vierin
vieroslava vieru vieve vieweg viggo vigil vigile vigo vijay vijeko vijolite vik viklund viktorie viktorija
viktorin viktoro vila vilakazi vilcjo vildan vilde vilem vilema vilemina vilfredo vilhelm vilhelmine vilhelmino
vilhelmo viliam viliana vilibald viliberto vilimek vilimkova viljem viljoen vilka vilks villa villadsen
villagomez villalobos villalpando villani villanueva villareal villari villarreal villasenor ville villegas villy
vilmar vilmars vilmos vilsone vilsons viluma vilums vimal vimala viman vin vinay vincenc vincencie vincentiu
vincenzi vinci vinciane vincze vindonio vinebaldo vinfrido vinicio vink vinka vinketa vino vins vinsen vinsova
vintere vinters vinther vintila vinz violante violeta violetta violi violina viorel viorela viorelia viorica
virag virgile virgilio virgiliu virgin virginio virlan virman virone virtanen visagie visan visani visarion
viscardo visco visconti visek visekruna visentin vishnu vishwamitra visintin viskova visnja visnovska visnovsky
visser vissia vit vital vitale vitali vitalia vitalico vitalie vitalii vitalijs vitalina vitasek vitaskova
vitazoslav vitek vitezslav vitezslava viti vitiello vitina vitins vitkova vitman vitola vitold vitolina vitolins
vitols vitor vitoria vitoslav vitova vittore vittori vittoria vittoriano vittorio vituma vitums vitus vivaldo
vive vivi viviani viviano viviers vizbulite vizitiu vizziello vjekoslav vjenceslav vlach vlachova vlad vlada
vladan vladana vladek vladena vladilena vladimer vladimiro vladislava vladivoj vladlen vladlena vlado vlah vlaicu
vlas vlasak vlasakova vlasic vlasta vlastimil vlastimila vlastimir vlastimira vlastislav vlastislava vlatka
vlatko vlcek vlckova vliyev vlk vlkova voboril voborilova vodak vodakova vodicka vodickova vodingo vodrazka
vodrazkova voelkel vogel vogelgsang vogronicopacic vogt voichita voicu voigt voinea vojacek vojackova vojen vojin
vojislava vojmil vojmir vojmira vojslav vojslava vojta vojtech vojtechova vojtek vojtekova vojteska vojtisek
vojtiskova vojtkova vojtova vok vokoun vokounova vokuhl voldemars volek volf volfango volfgang volfova volk
volkan volker volkmann volkova volle vollis volna volny volpe volpi vona vondra vondracek vondrackova vondrak
vondrakova vondrova vontein voracek vorackova vorel vorisek voriskova vorlicek vorlickova vorlova voros vorsila
vos vosil vosilyev vosilyeva vosloo votava votavova votruba votrubova vrabcova vrabec vrabie vracar vracarevic
vrana vranjic vranjkoviccenan vranova vratislav vratislava vratko vrba vrbanac vrbas vrbaslija vrbova vrekalovic
vreni vrinda vrugic vrund vrzal vrzalova vseboj vsebor vserad vseslav vsevolod vsiyeva vuceta vucetic vucevac
vuckovac vuckovic vuco vucurevic vuillermoz vujadin vujakovic vujeva vujica vuk vukadin vukaljevic vukalovic
vukan vukanovic vukasin vukasinac vukasovic vukcevic vukelic vukelja vukeljic vukica vukobradovic vukobrat vukota
vuksa vuksanicpuljek vuksanovic vuksic vulcevic vuleta vuletas vuletin vulic vulicevic vulisic vulmaro vulovic
vulpiano vunak vunjak vunturisevic vuong vuslat vusumuzi vyas vybiral vybiralova vydarena vydareny vydra vydrova
vymazal vymazalova vyskocil vyskocilova vyslouzil vyslouzilova wacana wachenbrunner wachtel wackrill waclaw wadi
wael wage wagenaar wagner wagnerova wahyu wahyudin wahyuni waibel wakan wakiman walczak walder waldmann wale
walenty walentyn walentyna waleran waleria walerian walery walgierz walid walkowiak wallin wallner wallstab
walther waltrova waluyo waly walz wan wandrille wane wanesa wang wani wanner wannes waqila warchol wardana
wardaya wardi warji warley warre warsa warsita warta wartenberg waschbusch washington wasiak wasik wasilewski
wasis wasita wasiu waskita wasowski wasser wassilew wassiluk wassim wastuti wawan wawrzyniak wawrzyniec wdowiak
webrova wegmann wegrzyn wehrle wehrli wehrsen weibel weidlich weidner weigel weight weiler weimer weinand weis
weiss weissova welat weller welsch welti welz welzel wende wenger weniger wenk wentzel werle weronika werrmann
wershansky wertag wes wesolowski wessels wessinghage wettstein weyel wezel wiacek wiafe wiara wibisono wibke
wibowo wicaksono wichmann wickert widiastuti widmer widodo widya wiebe wiebke wiecek wiechmann wieckowski
wieczorek wiegelmann wiem wierig wierzbicki wies wiese wieser wijaya wijayanti wikstrom wiktor wiktoria wilcox
wilczek wilczynski wilfried wilfryd wilhelmina wilk wilky willane willem willems willemsen willi williams
willoughby willwacher wilts wimmer winarno winarsih wincenty winda winiarski winkelmann winkler winklerova
winther wira wirda wirginia wirth wirz wischek wischer wisniewski wisnu wissam wissem wissing witalis witczak
witek witkowski wittich wittl wladyslaw wlodarczyk wlodarski wlodzimierz wnuk wojcicki wojciechowski wojcik
wojtas wojtasik wojtczak wojtkowiak wojtowicz wolak wold wolfarth wolfgang wolfova wolinski wollenberg wollmann
wolmerans wolny wolpert wolski wolters wong wood wos woschler wosiyane wout wouter wouters woytkowska wozniak
wright wrobel wroblewski wrona wronski wuhn wujak wulan wulandari wunsche wuraola wurm wuthrich wyludda wypych
wysocki wyss wyszynski xaba xacon xalima xana xanana xatun xaver xaverie xaverius xavi xaviere xebat xelil xem
xenie xenophon xezal xiana xicoy ximena xlilov xochitl yaa yaamoa yacine yacouba yade yael yaelle yagiz yagmur
yahyo yahyoyev yahyoyeva yakubu yalcin yalgin yaman yami yamileth yamina yan yana yance yanes yanez yang yango
yani yanis yann yanni yannic yannik yannis yanuar yaprak yaqub yarah yaren yaretzi yaro yaron yasar yasemin
yasmina yasser yassin yassine yassir yavuz yaw yawson yaya yazici yazid ybarra yeboa yeboah yebra yejide yekta
yelda yeliz yener yengwa yenthe yesilkaya yesim yessi yetkin yetkiner yetunde yeung yewande yfke yibanathi yigit
yildirim yildiz yildizoglu yilmaz yilmazer yim yin yinthe yip yirenkyi yiu ylan ylvi ylvie yoan yoann yoav yoel
yoga yogendra yogesh yoginder yohan yohann yolande yona yonca yoni yono yoqub yoqubov yoqubova yorbek yorbekov
yorbekova yoro yorqin yorulmaz yosef yosra yossef yosun youcef youmna youna younes youness young youp youri
yousef yousra youssou youssouf youssouph youssoupha yozida yoznur yoznurov yoznurova ysaline yse ysee yseult yuce
yucel yudhistira yue yuen yuksel yulia yuliana yulianti yulianto yuliarti yumi yumni yuna yung yuni yuniar yunita
yunta yunusov yunusova yuri yusiv yussuf yusufyev yusufyeva yvan yven zabaleta zabedeo zabina zabir zabirov
zabirova zablocki zaboj zaborowski zaborska zaborsky zabranska zabransky zabrdac zac zaccaria zaccaro zaccheo
zacek zachar zacharia zacharias zachariasz zacharie zache zachova zackova zaczkiewicz zadig zadnik zadravec
zadric zaenab zafar zafarov zafarova zafer zafir zagarac zagaria zago zagorsek zagorski zahar zaharia zahide
zahir zahit zahn zahradka zahradkova zahradnik zahradnikova zahrah zaida zain zainab zaira zaituc zajac zajacova
zajaczkowski zajic zajicek zajickova zajicova zak zakaria zakariya zakarya zakelina zaki zakir zakova zakrzewski
zala zalako zalan zalar zalesak zalesakova zaleski zalewski zalindra zalite zalitis zama zamarreno zamarripa
zambon zamboni zambrana zambrano zambuto zamecnik zamecnikova zamenhof zamfir zamfira zamir zamira zamora
zampieri zamudio zan zana zanatta zandt zanele zanella zanelli zanete zanetta zanetti zani zanis zanita zanna
zanner zanobi zanon zanotti zapalac zapata zapletal zapletalova zaporojan zappacosta zappala zappia zaragoza
zarate zaraza zareba zaremba zarije zarina zarins zarko zarkovic zaruba zarubova zarzycki zatloukal zatloukalova
zauber zaur zavadil zavadilova zavala zavida zavis zavrel zavrelova zawada zawadzki zayas zaydov zaydova zayn
zayneb zayniddin zayniddinov zayniddinova zbinden zbislav zbodulja zboril zborilova zbyhnev zbyhneva zbynek
zbynka zbysek zbyska zbyslav zbyslava zdan zdana zdarska zdarsky zdelar zdena zdencan zdenek zdenko zderad
zdeslav zdeslava zdik zdirad zdislav zdislava zdravcevic zdravko zdrazil zdrazilova zdunek zebic zebrowski zec
zedda zednik zednikova zef zefiro zehnder zehra zeidler zeidmane zeidmanis zeinab zejak zejnep zekai zekan
zekeriyya zekiye zekl zelaya zelena zelenka zelenkova zeleny zelibor zelie zeliha zelimir zelimira zelinda
zelinka zelinkova zelislav zelislava zeljka zeljko zelmir zelmira zeltina zeltins zeltite zeman zemanek zemankova
zemanova zemlicka zemlickova zenaide zender zenebio zeni zenija zennaro zenobia zenobie zenobio zenon zenone
zenovia zente zenzele zepeda zephirin zephyr zerajic zeravica zerdest zerrin zerya zeteny zetico zeuch zev zeyd
zeyen zeyhle zeynab zeyneb zeynel zezula zezulova zgela zgrabljic zhang zhao zheng zhou zhu ziad zibere zibers
zidek zidkova zieba ziedite ziegler zielinski zielonka ziemele ziemelis zietek ziga zigfrida zigfrids zigmars
zigmund zigova zigrida zihni zijan zijlstra zika zikmund zikmundova zikova zilan zile zilola zima zimanyi zimka
zimkova zimmer zimmerman zimmermann zimonja zimonjic zimova zin zinaic zinaida zinajic zindovic zineb zinedine
zingaretti zingg zinovia zinser zintl ziolkowski zipac zipalovic zipancic zipp zipse ziramov zirojevic zirovic
zithulele zito zitomir zitomira zitoslav zitoslava ziva zivadinovic zivak zivaljevic zivan zivana zivanac
zivanovic ziver ziviccojbasic ziya ziyad ziyanda ziyo ziyoyev ziyoyeva zizanovic zizi zizka zizkova zlamal
zlamalova zlata zlatan zlatanovic zlatica zlatka zlatko zlatomir zlatomira zlatuse zmegac zmuda zobuhle zoeva
zofie zofija zohid zohidov zohidova zohir zohirov zohirova zohra zoia zoilo zoja zokir zollinger zollo zondi
zondo zorana zordan zorica zorina zorka zoroslav zoroslava zosim zosima zosimo zotti zoubek zoubkova zouhar
zouharova zoyir zrinislav zrinko zrna zschunke zselyke zsofia zsolt zsombor zubak zubane zubayr zubayrov
zubayrova zuber zubeyde zubeyr zubite zubrik zubrikova zucca zuhal zuiderveld zuk zukowski zulaika zulaikha zulal
zuleyha zulfa zulfikar zuliani zuljevicgrafina zulkarnain zullo zulu zuma zumbo zumrut zumsande zunda zungu
zuniga zunino zurawski zurcher zurek zurkova zuxra zuzana zvaigzne zvanic zvejniece zvejnieks zverina zverinova
zvezdana zviedre zviedrs zvinele zvinelis zvonar zvonimir zvonimira zvonko zwane zwiener zwolinski zyad zych
zygmunt zyla`;

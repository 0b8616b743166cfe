/**
 * Given names that many people in England bear, lower case, of several origins. Left out are those that are rather
 * places, plants or words in a table: Milton, Chelsea, Grace, Daisy, April, Faith.
 */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'aaliyah aaron abbie abdul abdullah abigail adam adil adrian agnieszka ahmad ahmed aidan aiden aisha aleksander ' +
    'alex alexander alexandra alfie ali alice alicia alisha alison amanda amelia amelie amina amir amy ana ' +
    'andrea andreea andrew andrzej angela anita ann anna annabelle anne anthony antonio anya archie aria arjun arthur ' +
    'arun arya asha ashley aubrey austin ava ayaan ayesha barbara beatrice ben benjamin bethany bilal bobby bogdan ' +
    'bradley brandon brenda brian bronwyn caitlin callum cameron carl carol caroline catherine charles charlie ' +
    'charlotte chinedu chloe chris christian christine christopher claire clara connor craig cristian daniel ' +
    'danielle darcey darius darren david dawn deborah denise dennis diana diane dominic donald donna dorothy dylan ' +
    'ebony edward eleanor elena eleni eli elias elijah eliza elizabeth ella ellie ellis elsie emeka emily emma ' +
    'emmanuel erin ethan eva evan evelyn evie ezra farah fatima fatimah finlay finley fiona francesca frankie fraser ' +
    'fred freddie frederick freya gabriel gareth gary gavin gemma george georgia georgina gillian giovanni graham ' +
    'guy hamza hana hannah harley harriet harry harvey hassan heather helen henry hollie holly hugo ' +
    'ian ibrahim imogen imran ioana isaac isabel isabella isabelle isla ismail ivan jack jacob jacqueline ' +
    'jade jaden jake james jamie jane janet jasmine jason jayden jean jeffrey jennifer jenson jeremy jessica ' +
    'joan joanna joanne joe joel john jonathan jordan joseph joshua jude judith julia julian julie kai karen ' +
    'katarzyna kate katherine kathleen katie kayla keith kelly kenneth kerry kevin khadija kieran kimberly krzysztof ' +
    'kwame kyle lacey lara laura lauren layla leah lee leo leon leonardo lewis liam lilly lily linda lisa logan louie ' +
    'louis louise luca lucas lucy luis luka lukas luke lydia lyla mackenzie madeleine madison maisie malgorzata malik ' +
    'marcus margaret maria mariam marie mark martin mary maryam mason mateusz matilda matthew max ' +
    'maximilian megan mehmet mia michael michal michelle mihai millie mohamed mohammad mohammed molly muhammad mustafa ' +
    'nadia nancy naomi natalie natasha nathan neil niamh nicholas nicola nicole nigel nikhil noah noor oliver olivia ' +
    'olu omar oscar owen pamela patricia patrick paul paula pauline peter philip phoebe piotr polly priya rachel rahul ' +
    'raj ravi rayyan rebecca reece reuben rhys richard riley robert robin roman ronald ronnie rory rosa rosie ruby ' +
    'ruth ryan safa sally sam samantha samira samuel sandra sanjay sara sarah scarlett scott sean sebastian shannon ' +
    'sharon shaun sheila shirley siddharth siobhan sofia sophia sophie stanley stefan stephanie stephen steven stuart ' +
    'summer susan tariq teddy teresa thea theo theodore theresa thomas tiffany timothy toby tobias tom tomasz tommy ' +
    'tracey tyler umar valerie vanessa veronica vihaan vikram vincent wayne wendy william xavier yasmin yusuf ' +
    'zachary zahra zainab zara zoe zofia'
  ).split(' '),
);

/** English words of everyday reports: they tell which language a text is in, and are never looked up as a customer. Lower case, input only. */
const words = `
a about above accept accepted access according account accounts across action activate activated activation active actually add added address addresses
admin administrator admins affect affected after afternoon again against ago alert all allow allowed almost alone already also always am an and android
another any anybody anyone anything anyway app appear appears apple apps are around as ask asked asks at attach attached attachment attachments attempt
audio auto automatic available away back bad bar be because been before began behind being below best better between big blank block blocked blocks
bounce bounced bounces box branch broke broken browser bug business but button buttons by call called calling calls came camera can cancel cannot cant
card case certain certificate change changed changes channel channels chat chats check checked chrome clear click client clients close closed cloud code
codes colleague colleagues come comes coming company computer computers conference configured confirm connect connected connecting connection connects
contact contacts content continue copy correct correctly could couldnt crash crashed crashes crashing create created creating current currently customer
customers daily data date day days dead default delay delayed delete deleted delivered delivery denied department desktop detail details device devices
did didnt different disabled disappear disappeared do document documents does doesnt doing domain domains done dont down download draft drive drop drops
due during each earlier edge edit either else email emails employee employees empty enable enabled end ends enough enter entire error errors even evening
event every everybody everyone everything exist exists expired explorer external extra face fail failed failing fails failure false fast fault feature
few file files fill fine firewall firefox first five fix fixed flow folder folders following for found four free freeze freezes frequently friday from
front full gave get gets getting give given gives go goes going gone good got group groups guest guests had half hang hangs happen happened happening
happens has hasnt have havent having he hear help her here high him his hit host hour hours how however i icon id if image immediately impossible in
inbox incident include incoming incorrect info information inside install installed installing instead intermittent internal internet into invalid
invitation invite invited invites invoice ios ip iphone is isnt issue issues it item items its january join joined joining joins june july just keep
keeps kept key keyboard kind know label laptop large last late later launch laptops latest leave left less let letter library licence licences license
licensed licenses like limit limited line link links linux list listed live load loaded loading loads local location lock locked log logged login logins
logon logout long longer look looks loses lost lot mac machine made mail mailbox mailboxes mails main make makes manage manager many march may maybe me
mean meet meeting meetings member members menu message messages mic microphone midnight might minute minutes miss missing mobile mode monday money month
months more morning most move moved much multiple must my name names near need needed needs network never new news next nine no nobody none noon nor
normal normally not note nothing notice notification now number occur occurred occurs odd of off offer office offline often ok old on once one ones
online only open opened opening opens option or order organisation organization other others our out outage outgoing outlook outside over own owner page
pages part partial partner password passwords past path pay payment pc people per permission permissions person phone phones photo pin please plus policy
pop possible post present press pressed print printer problem problems process profile prompt prompts properly proxy put question queue quick quickly
quota quite random ranges rate read ready really reason receive received receives receiving recent recently recipient recipients record recover reject
rejected release remote remove removed renew renewal repeat repeatedly reply report reported reports request requests require required reset resolve
respond response restart restarted restore result return returned returns right role room row run running runs safari said same saturday save saved saves
saving say saying says screen search second seconds security see seeing seem seems seen select send sender sending sends sent september serious server
servers service services set settings several share shared sharing should show showing shown shows shut sign signed signin signing signs simple since
single site sites six size slow slowly so some somebody someone something sometimes soon sorry space spam staff start started starting starts state
status still stop stopped stops storage store strange stuck subject submit subscription such suddenly sunday support suspended sure switch sync synced
syncing syncs system tab table take taken takes tell ten tenant test tested than thank thanks that the their them then there these they thing things
think this those though three through thursday time timed timeout times title to today together told tomorrow tonight too took tool total tried tries
true try trying tuesday turn turned twice two type unable under unfortunately unknown unlicensed until up update updated updates upgrade upload uploaded
uploading uploads urgent us use used user users uses using usually valid verify version very via video view visible wait waiting want wants warning was
wasnt way we web website wednesday week weeks well went were what when where whether which while white who whole why wide wifi will window windows with
within without wont word work worked working works worldwide would write wrong yes yesterday yet you your zero zone
ad adfs api aps autodiscover bios bmp cname cpu crm csv dkim dmarc dns doc docx erp ews exe ftp gif gpo html http https icp imap iis ipv jpg json lan ldap mfa mdm mx
ndr ntlm otp pdf png pop ppt pptx pst ost psc ram rdp sdk smb smtp spf sql ssh ssl sso srv ssd tcp tls txt udp url usb vbs vlan vm vpn wan xls xlsx xml zip
`;

const known = new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Is this an ordinary English word, with or without an ending? `word` is lower case. */
export function isOrdinaryWord(word: string): boolean {
  const letters = word.replaceAll("'", '');
  return known.has(letters) || known.has(letters.replace(/(?:s|ed|ing|ly)$/, ''));
}

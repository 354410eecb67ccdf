package lexis

import (
	"strings"
	"unicode/utf8"
)

// familyNames are the family names that most people of a language have: the 600
// or so most frequent of Japan (in ideographs), those of China in both scripts, the
// most frequent of Korea. The longest that fits counts; what begins many other words is left out.
var familyNames = wordList{text: `
佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 齊藤 清水 山崎 阿部 池田 橋本
山下 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村
竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野
大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 浜田 市川 古川 水野 小松 島田 小山 山内 西田 西川 菅原
北村 安田 五十嵐 川口 平田 東 飯田 吉川 本田 久保田 中田 服部 辻 関 川崎 岩田 土屋 樋口 福島 永井 秋山 中西 松岡 川上 大久保 田口 沢田 黒田 吉村
松下 大谷 川端 小西 上原 土井 本間 今村 西尾 松浦 岩本 片岡 中尾 松原 大森 小泉 大石 富田 武藤 本多 津田 榎本 関口 北川 大川 三宅 三好 稲垣 河合 川島 奥田 白石 篠原 広田 堀内 平井 松永 吉野 浜口 尾崎
竹中 稲葉 竹田 坂口 松崎 宮田 長田 塚本 甲斐 長尾 河村 相馬 栗原 山村 宮川 大田 児玉 上村 村井 今野 若林 白井 大竹 土田 森本 植田 植木 天野 大沢 大澤 田畑 柳沢 柳澤 滝沢 滝澤 黒沢 黒澤 金澤 井口 石塚 飯塚 手塚 大場
向井 村松 柏木 堀江 堀口 小野寺 小笠原 長谷部 宇野 八木 細川 角田 堀川 沼田 笠原 笠井 金田 金井 柳田 滝本 瀧本 谷川 瀬戸 三上 三木 三谷 三輪 須田 須賀 須山 中井 中谷 中原 中本 中沢 中澤 中森 中嶋 永野 長沢 長澤
浦田 浦野 浦川 川田 川瀬 川畑 川合 河井 河原 川本 川原 川西 河田 北野 北島 北原 北山 木原 木内 木戸 清野 桑原 桑田 鎌田 亀井 亀田 栗田 栗山 黒川 黒木 小坂 小沢 小澤 小出 小谷 小倉 小原 小関 小宮 小森 児島 古賀 古田
古谷 佐伯 佐久間 佐竹 坂井 坂田 阪本 榊原 櫻井 笹川 塩田 塩谷 塩見 塩井 志村 島崎 島村 嶋田 下村 庄司 白川 新田 進藤 末永 菅野 菅井 杉浦 杉田 杉原 関根 関谷 関川 園田 平山 平川 平林 平尾 平岡 平松 高井 高尾 高岡
高島 高瀬 高村 高畑 髙橋 髙木 滝川 武井 武内 竹下 竹本 竹村 武石 田代 立花 立石 田辺 田邊 田原 田島 田嶋 谷本 玉井 田上 茅野 津村 辻本 土谷 寺田 寺島 寺本 東海林 徳永 徳田 戸田 富永 冨田 豊田 鳥居 内藤 永瀬 長井
長島 長嶋 成瀬 名取 難波 新谷 西岡 西澤 西沢 西野 西原 西本 西山 西脇 二宮 丹羽 根岸 野崎 野中 野々村 野上 萩原 橋口 畠山 畑中 花田 浜崎 濱田 濵田 浜野 早坂 林田 原口 東野 日高 平賀 深沢 深澤 深井 福山 福原 福本
藤岡 藤沢 藤澤 藤川 藤島 藤村 藤森 藤山 藤崎 藤野 船木 舟木 古屋 保坂 星川 細田 細井 細谷 堀田 本橋 前川 前原 前野 牧野 正木 松木 松沢 松澤 松野 松島 丸岡 水谷 水上 水口 溝口 皆川 宮内 宮坂 宮沢 宮澤 宮下 宮島
宮原 宮脇 村岡 村山 村瀬 室井 毛利 森岡 森口 森下 森永 森川 森山 守屋 安井 安部 安達 矢島 柳原 柳川 山岸 山岡 山川 山路 山根 山野 山元 湯浅 横井 横田 横尾 吉井 吉本 吉永 吉原 吉松 米山 米田 若松 若山 鷲尾 渡部 綿貫
赤松 赤木 秋本 秋葉 浅井 浅田 浅川 浅見 足立 荒川 有田 安斎 安西 飯島 飯野 飯沼 井川 池上 池谷 池内 池本 石崎 石倉 石橋 石渡 石上 磯部 磯野 板垣 板倉 市原 市村 伊東 稲田 稲村 犬飼 井原 今泉 今西 今田 入江 岩井 岩瀬
岩佐 岩下 岩永 岩城 岩間 植松 上杉 臼井 梅田 梅原 江口 江川 江藤 大内 大木 大城 大坪 大友 大庭 大畑 大平 大村 大山 大和田 大倉 岡崎 岡部 岡村 岡野 沖田 奥山 奥野 尾形 緒方 落合 小田切 小幡 折原 海老原 影山 梶原 柏原
片桐 片平 加納 神谷 神山 神崎 唐沢 川井 川嶋 菅沼 岸本 岸田 久野 倉田 倉持 桑野 小久保 小杉 小堀 越智 河本
森 林 原 岡 星野 馬場 片山 荒木 望月 星 秋元 永田 松村 大橋 石原 小池 大島 浅野 荒井 早川 小田 河野 矢野 広瀬 高野 熊谷 川村 須藤 吉岡 奥村 成田
王 李 张 張 刘 劉 陈 陳 杨 楊 黄 黃 赵 趙 吴 吳 周 徐 孙 孫 马 馬 朱 胡 郭 何 高 罗 羅 郑 鄭 梁 谢 謝 宋 唐 许 許 邓 鄧 韩 韓 冯 馮 曹 彭 曾 肖 田 董 潘 袁
蔡 蒋 蔣 余 于 杜 叶 葉 程 魏 苏 蘇 吕 呂 丁 任 卢 盧 姚 沈 钟 鍾 姜 崔 谭 譚 陆 陸 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷
龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 赖 賴 洪 游 庄 涂 欧阳
樊 翟 倪 俞 葛 聂 聶 邢 岳 庞 龐 祁 耿 牟 詹 靳 甄 裴 鲍 鮑 霍 隋 柯 阮 闵 柴 冉 饶 饒 刁 瞿 滕 邬 臧 缪 殷 伍 焦 辛 舒 凌 戚 鲁 魯
김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 진 나 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 라 왕 금 옥 육 인 맹 제 모 탁 국 은 편 용`}

// familyLongest is how many characters the longest of them have.
const familyLongest = 3

// givenNames are given names that are frequent in English texts. A capital makes a
// word of most of them a name; those that are words of titles as well (Mark, Will,
// May) are left out.
var givenNames = wordList{text: `aaron adam addy alan albert alex alexander alexis alice alison allison amanda amy ana andre andrea andreas andrew andrey andy angela ann anna
anne anthony anton antonio ashley barbara ben benjamin bernd beth betty bill bob brad bradley brandon brendan brian bruce bryan cameron carl carlos carol caroline
catherine charles charlie chris christian christina christine christoph christopher cindy claire claudia colin craig cynthia damian dan daniel danny dave david
deborah denis dennis diana diane diego dion dirk dmitry don donald donna doug douglas dylan ed eddie edward elena elizabeth ellen emily emma eric erica erik erin
eugene evan felix fernando florian francesco francis francois frank fred gabriel gary george georg giovanni glenn graham greg gregory guillaume hannah hans harry
heather helen henry holly howard hugo ian igor ivan jack jackie jacob jacques jake james jamie jan jane janet jason javier jay jean jeff jeffrey jenn jennifer jenny
jeremy jerome jerry jesse jessica jill jim joanna joe joel joerg johan johannes john johnny jon jonas jonathan jordan jorge jose joseph josh joshua juan juergen
julia julian julie julien justin karen karl kate katherine kathy katie keith kelly ken kenneth kent kevin kim kimberly kristen kyle lars larry laura lauren laurent
lea leah lee leo leon leonard lewis linda lisa liz louis louise lucas luis luke lynn manuel marc marcel marco marcus maria marie marina mario marion martin martina
mary mateusz matt matthew matthias maurice max maxim megan melanie melissa michael michal michelle miguel mikael mike mikhail mitchell molly monica morgan nancy
natalie nate nathan neal neil nicholas nick nicola nicolas nicole nikita niklas nils noah nora oleg oliver olivier olga oscar pablo pamela patricia patrick paul paula
paulo pavel pedro peter petr phil philip philipp philippe pierre rachel rafael ralph raphael raymond rebecca richard rick rob robert roberto robin rod rodrigo roger
roland roman ron ronald rosa ross roy russ russell ruth ryan sam samantha samuel sandra sara sarah scott sean sebastian sergey sergio seth shane shannon sharon shawn
simon sofia sonia sophie stefan steffen stephan stephanie stephen steve steven stuart sue susan suzanne sven sylvain tanya tara ted terence teresa terry theresa
thomas tiffany tim timothy tina tobias todd tom tommy tony tracy travis trevor troy tyler valerie vanessa victor victoria vincent virginia vladimir walter wayne
wendy wesley william xavier yves yvonne zach zoe akira haruki hiroshi kenji koji masato naoki satoshi shinji takashi takeshi toshi yuki yukihiro yusuke wei ming jun
hyun min raj anil amit arun deepak neha priya rahul rohit sanjay vijay ahmed ali hassan mohamed omar
abby abigail adrian adrienne agnes aidan aileen alain alastair alberto alejandro aleksandr alessandro alexandra alexandre alexei alfred alfredo alina alistair alyssa amelia amir anand
anastasia anders andrei angelo anita anja anke annette annie antoine antonia archana armin arnaud arnold arthur arturo arvind ashish ashok aurelien bart beatrice benedict benoit bernard
bert bertrand bianca bjorn blake brenda brent brett bridget bruno caleb calvin camille carla carmen carolina carolyn carrie cecilia cedric chad charlotte cheryl chloe christophe clara
clarence clemens clement clifford clint clive conrad courtney cyril damien damon daniela daniele danielle daphne darren darryl davide debbie delphine denise derek derrick desmond dieter
dimitri dimitris dinesh dominic dominik dominique doris dorothy duncan dustin dwight edgar edith eduardo edwin eileen elaine eleanor eli elias elisa elisabeth elise ella elliot elliott
elsa emil emilia emilie emilio emmanuel enrico enrique ernest erwin esteban esther ethan eva evelyn fabian fabien fabio fabrice federico felicia felipe fernanda fiona francesca frances
francisco franz frederic frederick fredrik friedrich gareth garrett gavin gemma geoff geoffrey georges gerald gerard gerhard gianluca gilbert gilles gina giulia giuseppe glen gordon
grzegorz guido guilherme gunther gustavo gwen haley hanna harald harold harrison harvey hector heidi heinz helena helene hendrik henri henrik herbert herman hilary hugh hugues ilya imran
ingrid irene irina isaac isabel isabella isabelle jaap jacek jacqueline jaime jakob jakub jared jaroslav jasper jeanne jelena jesper jess joachim joan joao joaquin jocelyn jody johanna josef
josephine joost joyce judith judy juha julio jurgen justine kamal karin karim karthik kasia katarina katharina kathleen kathryn katrin kavita keiko kelsey kenny kerry kieran kirk kirsten klaus
konrad konstantin kristian kristin kristina krzysztof kurt kylie lara lasse lawrence leandro leigh lena leonardo leslie liam lillian lionel lorenzo lori lorraine lou luc luca lucia lucie
lucy ludovic luigi luiz lukas lukasz lydia maarten mads magnus malcolm mandy manish manoj marcelo marcin margaret mariana marianne mariano marilyn markus marlene marta martha marvin massimo
mathias mathieu matteo matti mattias maureen mauricio mauro maya meghan mehdi mehmet melinda meredith michaela michele mika milos mindy minh miriam mirko mitch mohammad mohammed mohan mohit
moritz muhammad mustafa myriam nadia nadine naomi nathalie nathaniel navin neeraj nelson nicolai nigel nikhil nikolai nikos nina nitin noel norbert norman nuno olaf olav olivia otto owen
pascal patrik petra phillip piotr prakash pranav pratik rachael radek rafal rajesh rakesh ramesh ramon randall randy ravi reinhard rene renee reza rhys ricardo rita robbie rodney rodolfo
rohan rolf romain ronan ronnie rosemary ruben rudi rudolf rupert sabine sabrina sachin sally salvador salvatore sameer samir sanjeev santiago saskia satya saul sebastien serena serge shaun
sheila sheldon shelly sherry shreya sid siddharth sidney silvia simone sophia soren spencer stacey stacy stan stanislav stanley stefanie stefano stella stephane suresh susanna susanne
svetlana swati sylvia sylvie szymon tamara tammy tania tatiana tessa thibault thierry thijs thorsten tibor tomas tomasz torsten tracey tristan uday ulrich ulrike uma ursula uwe vadim valentin
valentina vasily vera vernon veronica veronika vikas vikram vinay vincenzo vinod vivek vivian vlad warren werner wilhelm willem wim winston wojciech wolfgang yann yannick yasmin youssef yuri
yuriy yusuf yuval yvette zachary zoltan`}

// organisations are words of which one says that a name is that of a company, a
// place of work or a group.
var organisations = wordList{text: `inc inc. ltd ltd. llc llp corp corp. gmbh ag kk k.k. co company corporation university college institute lab labs laboratory research group team
foundation systems software technologies technology solutions consulting services networks media studio studios bank school department association society council
committee community users club partners holdings clinic hospital academy agency library museum press magazine`}

// wideOrganisations are the same in wide letters.
var wideOrganisations = strings.Fields(`株式会社 企業 有限会社 合同会社 財団 法人 大学 高専 高校 学校 学部 学科 研究所 研究室 研究科 研究会 協会 委員会 機構 部会 会社 事務局 支部 工房 製作所 科技 网络 工作室 实验室 實驗室 株式會社 有限公司 商会 商店 銀行 病院 新聞社 ラボ センター チーム 役所 公司 集团 集團 大學 学院 學院 研究院 协会 社区 社區 部门 團隊 团队 대학교 회사 연구소`)

// wideRoles end what somebody is, in wide letters.
var wideRoles = strings.Fields(`负责人 經理 经理 工程师 工程師 总监 總監 创始人 創辦人 架构师 架構師 研究员 研究員 毕业生 学生 學生 讲师 专家 專家 顾问 顧問 主编 主任 院长 首席 教授 エンジニア デザイナー マネージャー プログラマ 代表 社長 部長 課長 取締役 所属 開発者 开发者 開發者 作者 成员 成員 大使 博士 主席 发起人 發起人 合伙人 前端开发 后端开发 講師 助教 理事 コンサルタント アーキテクト ディレクター リーダー 編集長 대표 개발자 엔지니어`)

// roles are words of which one says what somebody is, not who: VP, CTO, founder.
var roles = wordList{text: `vp cto ceo cfo coo cio ciso cpo cmo cdo officer chief svp evp director manager engineer developer architect founder co-founder cofounder president chairman lead head principal
senior staff evangelist advocate consultant professor researcher designer author editor maintainer creator eng member chair chairs everyone all phd ph.d. scientist analyst fellow student owner`}

// particles stand inside names without a capital: Ludwig van Beethoven.
var particles = wordList{text: `de da do dos del della der den di du la le van von vom zu zur ten ter bin ibn al el af av y e`}

// koreanWords begin as family names do, and stand where names may: at the beginning of
// titles, behind a sign, in brackets.
var koreanWords = wordList{text: `지난 지금 지난주 지난달 이번 이번주 이번달 이후 이전 이상 이하 이유 이슈 이론 이름 이용 이해 이벤트 오늘 오전 오후 오류 주요 주간 주제 주의 주말 전체 전주 전일 전달 전략 전용
정리 정기 정보 정의 정책 정답 조사 조건 조치 조별 최근 최종 최초 최대 최소 최신 차기 차주 차이 금주 금일 금년 현재 현황 현장 신규 신청 신입 진행 진단 구현 구성 구조 구매 방법 방식 방향 방안 고려 고민 고급 고객
공유 공지 공통 공부 강의 강연 강사 강좌 안건 안내 안전 문제 문서 문의 유의 유지 유형 유저 나머지 노트 도구 도입 도서 소개 소감 소요 손실 송년 서론 서버 서비스 석식 선정 선택 선물 설명 설계 설정 설치 성과 성능
하루 하반기 한계 한줄 한글 한국 홍보 원인 원칙 원격 우리 우선 위치 위험 임시 임무 장소 장점 장애 장비 기타 기획 기능 기간 기술 기본 기초 길이 국내 국제 권한 남은 변경 변수 배경 배포 백업 부록 부서 부탁 표지 표준
황금 천천히 채용 심화 심사 여행 여부 염두 양식 연구 연습 연락 어제 엄청 음식 예정 예산 예제 예시 왕복 용어 인사 인원 인터뷰 반성 반복 마지막 마감 마무리 맹점 명단 모임 목표 목적 목차 민원 박람회 사항 사용 사례
상황 상태 상반기 경험 경과 계획 계속 곡선 김장 추가 추후 추천 탁구 태도 팽창 편집 피드백 함수 허가 형식 호출 은행 윤곽 육아 제안 제목 제출 좌석`}

// familyName is the length of the family name that s begins with, 0 for none.
func familyName(s string) int {
	n, end := 0, 0
	for range familyLongest {
		_, size := utf8.DecodeRuneInString(s[end:])
		if end += size; familyNames.has(s[:end]) {
			n = end
		}
	}
	return n
}

// FamilyFirst reports a text whose first word is a family name that many have.
func FamilyFirst(s string) bool {
	first, _, ok := strings.Cut(strings.TrimSpace(s), " ")
	return ok && first != "" && familyName(first) == len(first)
}

// BeginsWithFamily reports a name that begins with a family name that many have, of
// two characters or more, or is one.
func BeginsWithFamily(name string) bool {
	n := familyName(name)
	return n > 0 && (n == len(name) || utf8.RuneCountInString(name[:n]) > 1)
}

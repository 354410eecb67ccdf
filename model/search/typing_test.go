package search

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"yomi/model"
)

// typedQueries are notes and queries for each, as people type them: as written,
// in kana, in romaji of any care, in pinyin, by Korean keys, in two words.
const typedQueries = `
監視の間隔は五分: 監視 監視間隔 かんし かんしのかんかく kanshi kansi kanshinokankaku kanshi_kankaku
障害対応の当番: 障害対応 しょうがいたいおう shougaitaiou syougai shogai_taio 障害_当番 shougai_touban
資本主義とは何か: 資本主義 しほんしゅぎ shihonshugi sihonsyugi shihon_shugi
仮想通貨の規制: 仮想通貨 かそうつうか kasoutsuuka kasotuka かそうつうかのきせい
構成管理からの脱却: 構成管理 構成管理脱却 こうせいかんり kouseikanri kousei_kanri kousei_dakkyaku
脆弱性の報告窓口: 脆弱性 ぜいじゃくせい zeijakusei zeizyakusei zeijakusei_houkoku
分散トレーシングの話: 分散トレーシング ぶんさんとれーしんぐ bunsantoreshingu bunsan_toreshi 分散_トレ
サーバーレスの課題: サーバーレス サーバレス さーばーれす sabaresu saabaaresu sa-ba-resu ｻｰﾊﾞｰﾚｽ
コンテナの運用とコスト: コンテナ こんてな kontena kontena_unyou kontena_kosuto コンテナ_運用
マイクロサービスの分割: マイクロサービス まいくろさーびす maikurosabisu maikuro_bunkatsu ﾏｲｸﾛｻｰﾋﾞｽ
炎上した会議の記録: 炎上 えんじょう enjou enzyo enjoushita えんじょうしたかいぎ
空中給油の訓練: 空中給油 くうちゅうきゅうゆ kuuchuukyuuyu kuchu kuuchuu_kunren
喫茶店の一覧: 喫茶店 きっさてん kissaten kisaten kissaten_ichiran
出張費の精算: 出張費 しゅっちょうひ shucchouhi shutchouhi syuttyouhi shucchou_seisan
新聞の切り抜き: 新聞 しんぶん shinbun shimbun sinbun shimbun_kirinuki 切り抜き
鍵管理の手順書: 鍵管理 かぎかんり kagikanri kagi_kanri kagi_tejun
負荷分散の方式: 負荷分散 ふかぶんさん fukabunsan huka_bunsan fuka_houshiki
データベースの移行: データベース でーたべーす detabesu deetabeesu detabesu_ikou データ_移行
チーム体制の変更: チーム体制 ちーむたいせい chiimutaisei timutaisei chiimu_henkou
ファイアウォールの規則: ファイアウォール ふぁいあうぉーる faiauoru faiawooru faiauoru_kisoku
ウェブ会議の設定: ウェブ会議 うぇぶかいぎ webukaigi uebukaigi webu_settei
続く雨の中で: 続く雨 つづくあめ tsudukuame tuzukuame tsuzuku_ame
無服务器的架构: 无服务器 wufuwuqi wufuwuqi_jiagou wfwq 架构
分布式拒绝服务: 分布式 fenbushi fenbushi_jujue fbs 拒绝服务
最佳实践指南: 最佳实践 zuijiashijian zuijia_shijian zjsj 最佳_指南
音乐会的门票: 音乐会 yinyuehui yinyue_menpiao yyh
重庆的银行: 重庆 chongqing chongqing_yinhang 银行 yinhang
帧同步的实现: 帧同步 zhentongbu zhengtongbu zhen_shixian
유사성 계산과 그래프: 유사성 유사성_계산 dbtktjd 그래프 ㅇㅅㅅ
봉사활동 모집 공고: 봉사활동 봉사활동_모집 qhdtkghkfehd ㅂㅅㅎㄷ
횡단보도 신호 체계: 횡단보도 횡단보도_신호 ghldeksqheh 신호_체계
Kubernetes migration notes: kubernetes kubernetes_migration migration notes_kubern
CloudWatch Logs に残す: cloudwatch cloudwatch_logs logs_cloud cloudwatch_nokosu
EC2 と VPC の関係: ec2 ec2_vpc vpc_kankei ec2_kankei
Café の予約: cafe café cafe_yoyaku よやく yoyaku
火葬通貨ではない仮想通貨論: 仮想通貨論 火葬通貨
仮想の機械の名: virtual_machine 仮想_機械
aurora の設定値: aurora aurora_-rds aurora_-x
ネットワークの図: network ネットワーク
辞書を引く: dictionary
dictionary of terms: 辞書
数据中心搬迁: データセンター
気候変動の会合: climate_change
climate change panel: 気候変動
image processing in brief: 画像処理 画像処理_brief
machine learning circle: 機械学習
open source community: 开源社区
unit tests first: 单元测试
ログ解析の初歩: log_analysis ログ解析
log analysis in brief: ログ解析
アルゴリズム入門: algorithm
容器を コンテナ と呼ぶ: container
環境保護の方針: environmental_protection
気軽に聞ける会: buoyant
abstraction has a cost: アブストラクション
a network of friends: ネットワーク
はてなのスプリント: hatena_sprint hatena_in:note
実験の結果を発表: jikken jikkennokekka じっけん jikken_happyou kekka
切符と切手の値段: kippu kitte きって kitte_nedan
the Lambda way: lamdba lamdba_way
ライトニングトークの順番: ライトニングトーク らいとにんぐとーく raitoningutoku トーク
ダウンロードの手順: ダウンロード daunrodo ロード ロード_手順
ウェブサーバーとメンバー: サーバー サーバ メンバー
鍵の預かり所: key 鍵 かぎ kagi_azukari
縮地と疎結合: shukuchi soketsugou 縮地 しゅくち
裏口から入る: backdoor back_door
filename と openssh: filename openssh ssh
人々の暮らしと仕事: 人々 ひとびと hitobito kurashi hitobito_shigoto 暮らし
`

// No key takes away a note that is found, on the way to a query that finds it.
func TestTypingKeepsWhatIsFound(t *testing.T) {
	ctx := context.Background()
	lines, queries := "event E\n", map[string][]string{}
	count := 0
	for line := range strings.Lines(strings.TrimSpace(typedQueries)) {
		note, typed, _ := strings.Cut(strings.TrimSpace(line), ": ")
		lines += "  " + note + "\n"
		queries[note] = strings.Fields(typed)
		count += len(queries[note])
	}
	if count < 180 {
		t.Fatalf("only %d queries", count)
	}
	tree := outline(lines)
	x := Build(tree).AddReadings(ctx, LoadLexicon())
	for r := model.Ref(1); int(r) < tree.Len(); r++ {
		for _, typed := range queries[tree.Node(r).Text] {
			typed = strings.ReplaceAll(typed, "_", " ")
			var s Searcher
			seen := ""
			for i, c := range typed {
				sofar := typed[:i] + string(c)
				has := slices.Contains(s.Find(ctx, x, Parse(sofar, x.Lexicon()), Everywhere, 5).Found, r)
				switch {
				case has:
					seen = sofar
				case utf8.RuneCountInString(seen) > 1: // one letter or kana finds what has it, whatever it is to become
					t.Errorf("%s is found by %q and lost at %q on the way to %q", tree.Node(r).Text, seen, sofar, typed)
					seen = ""
				}
			}
			if seen != typed {
				t.Errorf("%s is not found by %q", tree.Node(r).Text, typed)
			}
		}
	}
}

// What is no word yet is as good as the word that it is to be, though it may be an
// inflected form of another.
func TestTypingToANoun(t *testing.T) {
	tree := outline("event E\n" + strings.Repeat("  討論する\n", handful) + "  ディスカッション\n")
	for _, typed := range []string{"discussi", "discussion"} {
		if got := find(tree, typed, Everywhere); !slices.Contains(got, "ディスカッション") {
			t.Errorf("%s finds %q", typed, got)
		}
	}
}

// Nothing comes before a note that is what was asked for, be it as short as it may.
func TestExactIsFirst(t *testing.T) {
	ctx := context.Background()
	rnd := rand.New(rand.NewPCG(11, 11))
	tree := randomTree(rnd, 600)
	x := Build(tree).AddReadings(ctx, LoadLexicon())
	for r := range model.Ref(tree.Len()) {
		text := tree.Node(r).Text
		if foldString(text) == "" || strings.Contains(text, "-") || text != strings.TrimSpace(text) {
			continue // a sign may be an operator
		}
		hits := x.Search(ctx, Parse(text, x.Lexicon()), Everywhere, 5)
		if len(hits) == 0 || hits[0].Tier != Exact {
			t.Errorf("%q comes not first: %q", text, texts(tree, hits))
		}
	}
}

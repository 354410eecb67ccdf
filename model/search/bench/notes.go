// Package bench measures searching against plain sahilm/fuzzy and fzf's V2
// algorithm, in one process on one set of made-up notes. It is a module of its
// own, so that fzf is no dependency of the reader:
//
//	cd model/search/bench && go test -bench . -benchtime 1x -timeout 20m
//
// Figures are of one keystroke: from the query as typed so far to ranked hits,
// as the palette shows them; yomi-all is until every node is found, as the filter
// needs them.
// The rivals run in one thread and yomi on all cores: -cpu 1 compares the work.
package bench

import (
	"math"
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"yomi/model"
)

// The words that notes are made of: of what an engineer's notes are about, in
// the three languages, the commonest first. Made-up words of kanji, kana and
// Latin syllables stand between them, so that there are as many as in real
// notes.
var (
	japanese = strings.Fields(`監視 障害対応 運用 脆弱性 構成管理 可用性 冪等性 分散 移行 検知 自動化 暗号化 認証 認可 設計 開発
		負荷分散 勉強会 登壇 資料 発表 感想 コンテナ サーバーレス アーキテクチャ セキュリティ マイクロサービス データベース
		クラウド ネットワーク モニタリング オンコール デプロイ トレーシング インシデント パフォーマンス レイテンシ 費用 削減`)
	chinese = strings.Fields(`无服务器 架构 最佳实践 安全性 数据库 运维 开发 网络 应用 生态系统 分布式 监控 部署 性能 优化 日志`)
	latin   = strings.Fields(`AWS Lambda CloudWatch Kubernetes Docker Terraform DynamoDB Aurora S3 IAM Gateway DevOps Logs API Fargate
		Kinesis GraphQL TypeScript QUIC HTTP3 TLS latency pipeline deploy review service session schedule budget`)
	glue      = strings.Fields(`を は が の で に と から まで ので して した する なる ある こと もの ため`)
	syllables = strings.Fields(`ba con der fi gra hol in ju ker lo men no per qua re son ter un vi wol yan zet sh tr ing er ed`)
	kanji     = []rune(`人大学生日本会社年中長出事時分行上下者間手地方新場合的名動業代明力問題理体部物見計画情報通信技術
		利用方法実験研究調査結果評価機能性質状態変化過程関係条件基準要求提供選択決定確認説明記録保存管理制御処理作成更新削除追加検索表示入力`)
	kana = []rune("アイウエオカキクケコサシスセソタチツテトナニノハヒフホマミムメモラリルレロンー")
)

// The lengths of real notes are log-normal: half of them have up to 40 bytes,
// the mean is 66, one in a hundred has more than 400.
const (
	medianBytes = 40
	spreadBytes = 1.0 // of the logarithm
)

// Notes makes n notes under sessions of forty and events of twenty sessions,
// the same ones for the same n.
func Notes(n int) *model.Tree {
	w := writer{rand.New(rand.NewPCG(1, uint64(n)))}
	b := model.NewBuilder(model.NewDocument("notes.txt", "", "utf-8"))
	for i := range n {
		text := w.note()
		switch {
		case i%800 == 0:
			b.Add(0, model.Node{Kind: model.Event, Form: model.Heading, Text: text})
		case i%40 == 0:
			b.Add(1, model.Node{Kind: model.Session, Form: model.Heading, Text: text})
		default:
			b.Add(2, model.Node{Form: model.Item, Text: text})
		}
	}
	return model.Join(b)
}

type writer struct{ *rand.Rand }

// note is Japanese with Latin names in six of ten, Latin in three, Chinese in
// one.
func (w writer) note() string {
	size := int(medianBytes * math.Exp(spreadBytes*w.NormFloat64()))
	language := w.IntN(10)
	var s strings.Builder
	for s.Len() == 0 || s.Len() < size {
		switch {
		case language < 6:
			s.WriteString(w.japanese())
		case language < 9:
			s.WriteString(w.latin() + " ")
		default:
			s.WriteString(w.of(chinese))
		}
	}
	return strings.TrimSpace(s.String())
}

func (w writer) japanese() string {
	var word string
	switch k := w.IntN(20); {
	case k < 5:
		word = w.of(japanese)
	case k < 13:
		word = w.made(kanji, 2)
	case k < 17:
		word = w.made(kana, 3+w.IntN(3))
	default:
		word = w.latin()
	}
	if w.IntN(8) == 0 {
		return word + "、"
	}
	return word + w.of(glue)
}

func (w writer) latin() string {
	if w.IntN(6) == 0 {
		return w.of(latin)
	}
	var s strings.Builder
	for range 1 + w.IntN(4) {
		s.WriteString(w.of(syllables))
	}
	return s.String()
}

// of picks the first words more often than the last, as in any text.
func (w writer) of(from []string) string {
	u := w.Float64()
	return from[int(u*u*float64(len(from)))]
}

// made is a word of n characters.
func (w writer) made(from []rune, n int) string {
	word := make([]byte, 0, n*utf8.UTFMax)
	for len(word) < 3*n {
		if r := from[w.IntN(len(from))]; r > ' ' {
			word = utf8.AppendRune(word, r)
		}
	}
	return string(word)
}

// Typed is what is typed, key by key: every query stands for the keystrokes
// that lead to it, eighty in all.
var Typed = []string{"kanshi", "lambda", "障害対応", "k8s", "s", "sabaresu", "cwlogs", "さーばー", "anquan", "docker kontena",
	"jiagou", "コスト", "lamdba", "aws 監視", "z"}

// Keystrokes are the states of the query line, in order.
func Keystrokes() []string {
	var out []string
	for _, q := range Typed {
		for i := range q {
			if i > 0 {
				out = append(out, q[:i])
			}
		}
		out = append(out, q)
	}
	return out
}

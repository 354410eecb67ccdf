// Package bench measures searching against plain sahilm/fuzzy and fzf's V2
// algorithm, in one process on one set of made-up notes. It is a module of its
// own, so that fzf is no dependency of the reader:
//
//	cd model/search/bench && go test -bench . -benchtime 1x -timeout 20m
//
// Figures are of one keystroke: from the query as typed so far to ranked hits.
// The rivals run in one thread and yomi on all cores: -cpu 1 compares the work.
package bench

import (
	"math/rand/v2"
	"strings"

	"yomi/model"
)

// The words that notes are made of: of what an engineer's notes are about, in
// the three languages, and made-up Latin words so that there are many.
var (
	japanese = strings.Fields(`監視 障害対応 運用 脆弱性 構成管理 可用性 冪等性 分散 移行 検知 自動化 暗号化 認証 認可 設計 開発
		負荷分散 勉強会 登壇 資料 発表 感想 コンテナ サーバーレス アーキテクチャ セキュリティ マイクロサービス データベース
		クラウド ネットワーク モニタリング オンコール デプロイ トレーシング インシデント パフォーマンス レイテンシ 費用 削減`)
	chinese = strings.Fields(`无服务器 架构 最佳实践 安全性 数据库 运维 开发 网络 应用 生态系统 分布式 监控 部署 性能 优化 日志`)
	latin   = strings.Fields(`AWS Lambda CloudWatch Kubernetes Docker Terraform DynamoDB Aurora S3 IAM Gateway DevOps Logs API Fargate
		Kinesis GraphQL TypeScript QUIC HTTP3 TLS latency pipeline deploy review service session schedule budget`)
	glue      = strings.Fields(`を は が の で に と から まで ので して した する なる ある こと もの ため`)
	syllables = strings.Fields(`ba con der fi gra hol in ju ker lo men no per qua re son ter un vi wol yan zet sh tr ing er ed`)
)

// Notes makes n notes under sessions of forty and events of twenty sessions,
// the same ones for the same n.
func Notes(n int) *model.Tree {
	rnd := rand.New(rand.NewPCG(1, uint64(n)))
	b := model.NewBuilder(model.NewDocument("notes.txt", "", "utf-8"))
	for i := range n {
		switch {
		case i%800 == 0:
			b.Add(0, model.Node{Kind: model.Event, Form: model.Heading, Text: sentence(rnd, 2)})
		case i%40 == 0:
			b.Add(1, model.Node{Kind: model.Session, Form: model.Heading, Text: sentence(rnd, 4)})
		default:
			b.Add(2, model.Node{Form: model.Item, Text: sentence(rnd, 4+rnd.IntN(12))})
		}
	}
	return model.Join(b)
}

func sentence(rnd *rand.Rand, words int) string {
	var s strings.Builder
	language := rnd.IntN(10)
	for range words {
		switch {
		case language < 5:
			s.WriteString(pick(rnd, japanese))
			s.WriteString(pick(rnd, glue))
			if rnd.IntN(4) == 0 {
				s.WriteString(pick(rnd, latin))
			}
		case language < 6:
			s.WriteString(pick(rnd, chinese))
		default:
			s.WriteString(word(rnd) + " ")
		}
	}
	return s.String()
}

func word(rnd *rand.Rand) string {
	if rnd.IntN(6) == 0 {
		return pick(rnd, latin)
	}
	var s strings.Builder
	for range 1 + rnd.IntN(4) {
		s.WriteString(pick(rnd, syllables))
	}
	return s.String()
}

func pick(rnd *rand.Rand, from []string) string { return from[rnd.IntN(len(from))] }

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

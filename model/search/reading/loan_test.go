package reading

import (
	"strings"
	"testing"
)

// A loanword of Japanese is the one of Korean that was taken over from the same word.
func TestLoanAt(t *testing.T) {
	for _, c := range []struct{ kana, hangul, rest string }{
		{"サーバー", "서버를", "를"}, {"コンテナ", "컨테이너", ""}, {"メモリ", "메모리", ""}, {"データ", "데이터의", "의"}, {"ネットワーク", "네트워크", ""},
		{"モデル", "모델", ""}, {"クラウド", "클라우드", ""}, {"ブロックチェーン", "블록체인", ""}, {"インターフェース", "인터페이스", ""}, {"モニタリング", "모니터링", ""},
		{"システム", "시스템", ""}, {"セキュリティ", "시큐리티", ""}, {"アルゴリズム", "알고리즘", ""}, {"ファイル", "파일", ""}, {"バグ", "버그", ""}, {"コンピュータ", "컴퓨터", ""},
		{"セッション", "세션", ""}, {"バージョン", "버전", ""}, {"バックアップ", "백업", ""}, {"ポートフォリオ", "포트폴리오", ""}, {"キャッシュ", "캐시", ""}, {"プロジェクト", "프로젝트", ""},
		{"サービス", "서비스", ""}, {"デプロイ", "디플로이", ""}, {"フレームワーク", "프레임워크", ""}, {"ライブラリ", "라이브러리", ""}, {"テスト", "테스트", ""}, {"チャットボット", "챗봇", ""},
		{"クロール", "크롤링", "링"}, {"キャラクター", "캐릭터", ""},
	} {
		if n := LoanAt(c.hangul, spelling(&Table{}, c.kana)); n == 0 || c.hangul[n:] != c.rest {
			t.Errorf("%s is %d bytes of %s", c.kana, n, c.hangul)
		}
	}
	for kana, hangul := range map[string]string{"サーバー": "소비", "コスト": "고소", "バグ": "보고", "データ": "도토리", "ログ": "리그", "テスト": "대신", "カレンダー": "걸린다", "サッカー": "사고",
		"コード": "끝", "ベニュー": "번", "レジ": "레이아웃", "ファイアウォール": "파일"} {
		if n := LoanAt(hangul, spelling(&Table{}, kana)); n > 0 {
			t.Errorf("%s is %s", kana, hangul[:n])
		}
	}
}

func TestHangulName(t *testing.T) {
	for _, c := range []struct {
		hangul, word string
		want         bool
		why          string
	}{
		{"쿠버네티스", "kubernetes", true, "the r before a consonant is not heard"},
		{"젠킨스", "jenkins", true, ""},
		{"프로비저닝", "provisioning", true, "v, s heard as z, and ng"},
		{"대시보드", "dashboard", true, "sh"},
		{"깃허브", "github", true, "an h that nobody hears"},
		{"람다", "lambda", true, "a b that nobody hears"},
		{"도커", "docker", true, "two consonants and the first vowel"},
		{"도커", "decker", false, "another vowel"},
		{"아파치", "apache", true, "it begins with a vowel"},
		{"아파치", "effort", false, "with another"},
		{"하둡", "udp", false, "without its first consonant"},
		{"레디스", "reduction", false, "with more behind it"},
		{"쿠", "x", false, "one consonant"},
	} {
		n, ok := NameOf(c.hangul)
		if got := ok && n.SoundsAs(c.word); got != c.want {
			t.Errorf("%s sounds as %s: %v, want %v: %s", c.hangul, c.word, got, c.want, c.why)
		}
	}
	for _, none := range []string{"", "쿠버x", "사", "監視", strings.Repeat("쿠버", 40)} {
		if _, ok := NameOf(none); ok {
			t.Errorf("%q is a name", none)
		}
	}
}

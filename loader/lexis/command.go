package lexis

import "strings"

// commands are words that lines typed at a prompt begin with.
var commands = func() map[string]bool {
	known := map[string]bool{}
	for w := range strings.FieldsSeq(`git svn hg sudo su cd ls ll pwd mkdir rmdir rm cp mv ln cat less tail head grep find chmod chown
		npm npx yarn pnpm node pip pip3 python python3 pyenv conda virtualenv gem bundle rails rake ruby php composer
		docker docker-compose kubectl helm vagrant terraform aws gcloud heroku apt apt-get yum dnf brew pacman rpm dpkg
		make cmake gcc clang go cargo java javac mvn gradle ssh scp rsync curl wget vi vim nano emacs systemctl service
		crontab ps kill top df du tar zip unzip echo export source bash sh zsh mysql psql sqlite3 ifconfig ping netstat`) {
		known[w] = true
	}
	return known
}()

// Command reports a line that is typed at a prompt: a command's name and a
// Latin word or an option after it, or a path that is run.
func Command(s string) bool {
	if strings.HasPrefix(s, "./") || strings.HasPrefix(s, `.\`) || strings.HasPrefix(s, "$ ") {
		return true
	}
	name, rest, ok := strings.Cut(s, " ")
	if !ok || !commands[name] {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	return rest != "" && (rest[0]|0x20 >= 'a' && rest[0]|0x20 <= 'z' || strings.IndexByte("-.<~/\"'", rest[0]) >= 0)
}

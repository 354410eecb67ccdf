package watch

import "golang.org/x/sys/unix"

// remote are the file systems whose changes by others the system does not
// report (statfs(2)): those of other machines, and of programs.
var remote = map[int64]bool{
	unix.NFS_SUPER_MAGIC: true, unix.SMB_SUPER_MAGIC: true, unix.SMB2_SUPER_MAGIC: true, unix.CIFS_SUPER_MAGIC: true,
	unix.CODA_SUPER_MAGIC: true, unix.AFS_SUPER_MAGIC: true, unix.V9FS_MAGIC: true, unix.FUSE_SUPER_MAGIC: true,
}

// silent reports whether changes in a folder are not reported.
func silent(folder string) bool {
	var s unix.Statfs_t
	return unix.Statfs(folder, &s) == nil && remote[int64(s.Type)]
}

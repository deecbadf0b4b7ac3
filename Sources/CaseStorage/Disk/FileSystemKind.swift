/// File systems on which a store is not kept: what one host has synced another may not see, and locks may be granted
/// twice. By the numbers of statfs(2).
enum FileSystemKind {
  static func remoteName(_ number: Int) -> String? { remote[number] }

  private static let remote: [Int: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFE53_4D42: "SMB2", 0xFF53_4D42: "CIFS", 0x564C: "NCP",
    0x5346_414F: "AFS", 0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x0102_1997: "9P", 0x00C3_6400: "Ceph",
    0x0BD0_0BD0: "Lustre", 0x0116_1970: "GFS2", 0x7461_636F: "OCFS2", 0x786F_4256: "vboxsf",
    0x013111A8: "IBRIX", 0x47504653: "GPFS", 0xAAD7_AAEA: "PanFS",
    // What stands behind it nobody can tell from here; most often another host (sshfs).
    0x6573_5546: "FUSE",
  ]
}

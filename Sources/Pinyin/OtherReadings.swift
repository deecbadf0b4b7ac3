/// Characters that are read in more ways than one, with every reading a searcher may have in mind: the table of
/// first readings knows one. Kept by hand: what occurs in names, places, trades and office words.
enum OtherReadings {
  /// A character and its readings, `ü` written `v`.
  private static let lines = """
    阿 a e|呵 he a ke|拗 ao niu|扒 ba pa|耙 ba pa|百 bai bo|柏 bai bo|伯 bo bai|膀 bang pang
    磅 bang pang|薄 bao bo|堡 bao bu pu|暴 bao pu|贲 ben bi|秘 mi bi|泌 mi bi|辟 pi bi|扁 bian pian
    便 bian pian|卜 bu bo|藏 cang zang|曾 zeng ceng|参 can shen cen|侧 ce zhai|差 cha chai ci|查 cha zha
    刹 cha sha|禅 chan shan|单 dan shan chan|颤 chan zhan|长 chang zhang|厂 chang an|朝 chao zhao
    嘲 chao zhao|车 che ju|称 cheng chen|乘 cheng sheng|盛 sheng cheng|澄 cheng deng|匙 chi shi
    尺 chi che|重 zhong chong|种 zhong chong|仇 chou qiu|臭 chou xiu|畜 chu xu|传 chuan zhuan
    幢 chuang zhuang|椎 zhui chui|绰 chuo chao|伺 si ci|攒 zan cuan|撮 cuo zuo|大 da dai|沓 ta da
    弹 dan tan|石 shi dan|澹 dan tan|的 de di|地 di de|提 ti di|翟 zhai di|调 diao tiao|丁 ding zheng
    都 dou du|读 du dou|度 du duo|囤 tun dun|敦 dun dui|驮 tuo duo|恶 e wu|番 fan pan|繁 fan po
    否 fou pi|佛 fo fu|脯 fu pu|扛 kang gang|蛤 ha ge|革 ge ji|盖 gai ge|给 gei ji|句 ju gou|谷 gu yu
    贾 jia gu|莞 guan wan|龟 gui jun qiu|柜 gui ju|还 hai huan|行 xing hang heng|巷 xiang hang
    镐 gao hao|合 he ge|和 he huo hu|貉 he hao|核 he hu|吓 xia he|鹄 hu gu|滑 hua gu|郇 xun huan
    会 hui kuai|奇 qi ji|稽 ji qi|缉 ji qi|系 xi ji|期 qi ji|其 qi ji|祭 ji zhai|夹 jia ga|茄 qie jia
    见 jian xian|浅 qian jian|降 jiang xiang|强 qiang jiang|将 jiang qiang|校 xiao jiao|角 jiao jue
    脚 jiao jue|嚼 jiao jue|缴 jiao zhuo|觉 jue jiao|解 jie xie|桔 ju jie|矜 jin guan|劲 jin jing
    颈 jing geng|靓 jing liang|咀 ju zui|圈 quan juan|隽 juan jun|均 jun yun|卡 ka qia|咖 ka ga
    楷 kai jie|壳 ke qiao|溃 kui hui|括 kuo gua|乐 le yue yao|勒 le lei|了 le liao|俩 liang lia
    蓼 liao lu|六 liu lu|陆 lu liu|碌 lu liu|弄 nong long|偻 lou lv|露 lu lou|绿 lv lu|率 lv shuai
    捋 lv luo|落 luo la lao|络 luo lao|埋 mai man|脉 mai mo|蔓 man wan|氓 mang meng|冒 mao mo|没 mei mo
    糜 mi mei|宓 mi fu|模 mo mu|抹 mo ma|牟 mou mu|万 wan mo|南 nan na|娜 na nuo|哪 na nei|那 na nuo
    乜 nie mie|疟 nve yao|女 nv ru|区 qu ou|迫 po pai|胖 pang pan|刨 pao bao|炮 pao bao|朴 piao pu po
    瀑 pu bao|曝 pu bao|栖 qi xi|蹊 qi xi|齐 qi ji|铅 qian yan|亲 qin qing|覃 qin tan|瞿 qu ju
    券 quan xuan|雀 que qiao|若 ruo re|塞 sai se|色 se shai|杉 shan sha|厦 sha xia|召 zhao shao
    折 zhe she|蛇 she yi|射 she ye yi|什 shen shi|莘 shen xin|省 sheng xing|识 shi zhi|氏 shi zhi
    似 si shi|食 shi si|熟 shu shou|属 shu zhu|术 shu zhu|数 shu shuo|说 shuo shui yue|宿 su xiu
    缩 suo su|拓 tuo ta|汤 tang shang|屯 tun zhun|褪 tui tun|尾 wei yi|尉 wei yu|蔚 wei yu|遗 yi wei
    涡 wo guo|无 wu mo|戏 xi hu|洗 xi xian|铣 xi xian|削 xiao xue|叶 ye xie|邪 xie ye|血 xue xie
    咽 yan ye|殷 yin yan|钥 yao yue|艾 ai yi|俞 yu shu|於 yu wu|育 yu yo|员 yuan yun|陨 yun yuan
    约 yue yao|扎 zha za|择 ze zhai|笮 ze zuo|轧 ya zha ga|着 zhe zhuo zhao|殖 zhi shi|粥 zhou yu
    著 zhu zhuo|爪 zhua zhao|转 zhuan zhuai|赚 zhuan zuan|琢 zhuo zuo|仔 zai zi|峒 dong tong|蕃 fan bo
    隗 wei kui|缪 miao mou|谌 chen shen|郄 qie xi|啜 chuo chuai
    """

  static let byCharacter: [UInt32: [[UInt8]]] = {
    var readings: [UInt32: [[UInt8]]] = [:]
    for entry in lines.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let parts = entry.split(separator: " ")
      guard let scalar = parts.first?.unicodeScalars.first else { continue }
      readings[scalar.value] = parts.dropFirst().map { Array($0.utf8) }
    }
    return readings
  }()
}

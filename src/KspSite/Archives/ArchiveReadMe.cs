using System.Text;
using KspSite.Settings;

namespace KspSite.Archives;

/// <summary>The page of text for whoever opens an archive in ten years, with or without the tool.</summary>
internal static class ArchiveReadMe
{
    public static byte[] Write(ArchiveManifest manifest)
    {
        var asOf = Numerals.Text(manifest.AsOf);
        return Encoding.UTF8.GetBytes($"""
            KspSite 存档 · 数据截至 {asOf} · 读者 {manifest.Audience} · kspsite {manifest.Version}

            site/index.html   当时的网站，解压后用任何浏览器打开
            input/            生成网站所用的数据和设置
            theme/            生成网站所用的主题
            history/          更早的数据（如有，也可能在 input/ 里）
            archive.json      以上每个文件的大小和 SHA-256
            archive.sig       对 archive.json 的签名（如有）

            核对：kspsite verify 存档.zip；用同一版本重建并逐字节比较：kspsite verify 存档.zip --rebuild
            没有 kspsite 时：用 sha256sum 逐个比较 archive.json；签名用 openssl dgst -sha256 -verify 公钥.pem -signature archive.sig archive.json
            存档没有加密：拿到文件的人都能读到里面的全部数据。

            KspSite archive · as of {asOf} · audience {manifest.Audience} · kspsite {manifest.Version} · language {manifest.Language.Code()}

            site/index.html   the site as it was; unpack it and open it in any browser
            input/            the data and settings it was made from
            theme/            the theme it was made with
            history/          earlier data (if any; it may also lie in input/)
            archive.json      size and SHA-256 of every file above
            archive.sig       the signature of archive.json (if any)

            To check it: kspsite verify ARCHIVE.zip; to make the site again with the same version and compare every byte: kspsite verify ARCHIVE.zip --rebuild
            Without kspsite: compare with sha256sum and archive.json; the signature with openssl dgst -sha256 -verify PUBLIC.pem -signature archive.sig archive.json
            An archive is not encrypted: whoever holds the file can read all data in it.

            """.ReplaceLineEndings("\n"));
    }
}

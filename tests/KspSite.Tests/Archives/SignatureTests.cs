using System.IO.Compression;
using System.Security.Cryptography;

namespace KspSite.Tests.Archives;

public class SignatureTests
{
    public static TheoryData<string> Keys => ["ecdsa", "rsa"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_signed_archive_passes_with_the_owners_key_and_with_no_other(string kind)
    {
        using var site = SmallSite.New();
        WriteKeys(site, "mine", kind);
        WriteKeys(site, "other", kind);
        KspSiteRun.In(site, "archive", "--output", "a.zip", "--sign", "mine.pem");

        var mine = KspSiteRun.In(site, "verify", "a.zip", "--key", "mine.pub.pem");
        var other = KspSiteRun.In(site, "verify", "a.zip", "--key", "other.pub.pem");
        var none = KspSiteRun.In(site, "verify", "a.zip");

        Assert.Equal((0, 1, 0), (mine.ExitCode, other.ExitCode, none.ExitCode));
        Assert.Contains("signature good", mine.Out, StringComparison.Ordinal);
        Assert.Contains("AR-04", other.Out, StringComparison.Ordinal);
        Assert.Contains("signed, not checked", none.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Openssls_form_of_signature_is_used()
    {
        using var site = SmallSite.New();
        WriteKeys(site, "mine", "ecdsa");
        KspSiteRun.In(site, "archive", "--output", "a.zip", "--sign", "mine.pem");
        using var zip = ZipFile.OpenRead(site["a.zip"]);
        using var key = ECDsa.Create();
        key.ImportFromPem(site.Text("mine.pub.pem"));

        Assert.True(key.VerifyData(Bytes(zip, "archive.json"), Bytes(zip, "archive.sig"), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    [Fact]
    public void An_unsigned_archive_does_not_pass_where_a_key_is_asked_for()
    {
        using var site = SmallSite.New();
        WriteKeys(site, "mine", "ecdsa");
        KspSiteRun.In(site, "archive", "--output", "a.zip");

        var verify = KspSiteRun.In(site, "verify", "a.zip", "--key", "mine.pub.pem");

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("AR-04", verify.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_is_signed_once_and_then_left_as_it_is()
    {
        using var site = SmallSite.New();
        WriteKeys(site, "mine", "ecdsa");
        KspSiteRun.In(site, "archive", "--output", "a.zip");
        KspSiteRun.In(site, "archive", "--output", "a.zip", "--sign", "mine.pem", "--replace");
        var signed = File.ReadAllBytes(site["a.zip"]);
        KspSiteRun.In(site, "archive", "--output", "a.zip", "--sign", "mine.pem");

        Assert.Equal(signed, File.ReadAllBytes(site["a.zip"]));
        Assert.Equal(0, KspSiteRun.In(site, "verify", "a.zip", "--key", "mine.pub.pem").ExitCode);
    }

    [Theory]
    [InlineData("no key at all")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----")]
    public void A_file_that_is_no_private_key_signs_nothing(string pem)
    {
        using var site = SmallSite.New().With("key.pem", pem);

        var archive = KspSiteRun.In(site, "archive", "--output", "a.zip", "--sign", "key.pem");

        Assert.Equal(1, archive.ExitCode);
        Assert.Contains("AR-04", archive.Out, StringComparison.Ordinal);
        Assert.Contains("openssl", archive.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(site["a.zip"]));
    }

    [Fact]
    public void A_short_RSA_key_is_refused()
    {
        using var rsa = RSA.Create(1024);
        using var site = SmallSite.New().With("key.pem", rsa.ExportPkcs8PrivateKeyPem());

        Assert.Contains("too short", KspSiteRun.In(site, "archive", "--output", "a.zip", "--sign", "key.pem").Out, StringComparison.Ordinal);
    }

    private static void WriteKeys(TemporaryFolder site, string name, string kind)
    {
        using AsymmetricAlgorithm key = kind == "rsa" ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        site.With(name + ".pem", key.ExportPkcs8PrivateKeyPem()).With(name + ".pub.pem", key.ExportSubjectPublicKeyInfoPem());
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}

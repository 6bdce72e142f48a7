using System.Security.Cryptography;

namespace KspSite.Archives;

/// <summary>
/// A key that the user owns: ECDSA or RSA, both with SHA-256, in the forms that <c>openssl dgst -sha256 -verify</c> checks too.
/// </summary>
internal sealed class ArchiveKey : IDisposable
{
    private const int SmallestRsa = 2048;
    private const int SmallestCurve = 256;

    private readonly ECDsa? _ecdsa;
    private readonly RSA? _rsa;

    private ArchiveKey(ECDsa? ecdsa, RSA? rsa) => (_ecdsa, _rsa) = (ecdsa, rsa);

    /// <summary>SHA-256 of the public key's standard encoding, to compare over the telephone.</summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(SHA256.HashData(_ecdsa?.ExportSubjectPublicKeyInfo() ?? _rsa!.ExportSubjectPublicKeyInfo()));

    /// <summary>Null with a reason where the file holds no key that can be used.</summary>
    public static ArchiveKey? Read(string pem, bool isPrivate, out Words reason)
    {
        reason = new("文件里没有可用的密钥。", "The file holds no usable key.");
        if (pem.Contains("ENCRYPTED", StringComparison.Ordinal)) reason = new("私钥带有密码，无法使用。", "The private key has a password and cannot be used.");
        if (isPrivate && !pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            reason = new("签名需要私钥，这里只有公钥。", "Signing needs the private key; this is a public one.");
            return null;
        }
        var key = Import(ECDsa.Create, pem) is { } ecdsa ? new ArchiveKey(ecdsa, null) : Import(RSA.Create, pem) is { } rsa ? new ArchiveKey(null, rsa) : null;
        if (key is null || key._ecdsa?.KeySize >= SmallestCurve || key._rsa?.KeySize >= SmallestRsa) return key;
        reason = new("密钥太短。", "The key is too short.");
        key.Dispose();
        return null;
    }

    public byte[] Sign(byte[] data) =>
        _ecdsa?.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
        ?? _rsa!.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public bool Verifies(byte[] data, byte[] signature) =>
        _ecdsa?.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
        ?? _rsa!.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Dispose()
    {
        _ecdsa?.Dispose();
        _rsa?.Dispose();
    }

    private static TKey? Import<TKey>(Func<TKey> create, string pem) where TKey : AsymmetricAlgorithm
    {
        var key = create();
        try
        {
            key.ImportFromPem(pem);
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }
}

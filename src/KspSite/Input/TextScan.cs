using System.Security.Cryptography;
using System.Text;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>Something in a file's text that shows that it is not what its author wrote.</summary>
internal enum Damage
{
    /// <summary>Bytes that do not belong to the encoding.</summary>
    Undecodable,

    /// <summary>U+FFFD, or 锟斤拷: characters that another program lost.</summary>
    Replaced,

    /// <summary>NUL characters: UTF-16 without its mark, or no text at all.</summary>
    Nul,
}

/// <summary>One pass through a file: its hash, and the first damage in an encoding. Nothing is kept in memory.</summary>
/// <param name="Line">Line of the damage, from 1; 0 without one.</param>
internal sealed record TextScan(string Sha256, Damage? Damage, int Line)
{
    /// <summary>Whether signs of <see cref="HiddenSigns"/> were met; of a damaged file, up to the damage.</summary>
    public required bool HasHiddenSigns { get; init; }

    private const string Locked = "锟斤拷";
    private const int ChunkBytes = 1 << 18;

    /// <summary>Reads from the start to the end. A byte-order mark counts as text.</summary>
    public static TextScan Of(Stream stream, TextEncoding encoding)
    {
        stream.Position = 0;
        var strict = encoding.Strict;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var decoder = strict.GetDecoder();
        // Most files are small, and many.
        var bytes = new byte[(int)Math.Clamp(stream.Length, 1, ChunkBytes)];
        var chars = new char[strict.GetMaxCharCount(bytes.Length)];
        var lines = new LineCounter();
        (Damage Kind, int Line)? damage = null;
        var hidden = false;
        while (stream.Read(bytes) is var read and > 0)
        {
            hash.AppendData(bytes, 0, read);
            if (damage is not null) continue;
            damage = Decode(decoder, bytes.AsSpan(0, read), chars, flush: false, lines, ref hidden);
        }
        damage ??= Decode(decoder, [], chars, flush: true, lines, ref hidden);
        return new TextScan(Convert.ToHexStringLower(hash.GetHashAndReset()), damage?.Kind, damage?.Line ?? 0) { HasHiddenSigns = hidden };
    }

    private static (Damage Kind, int Line)? Decode(Decoder decoder, ReadOnlySpan<byte> bytes, char[] chars, bool flush, LineCounter lines, ref bool hidden)
    {
        try
        {
            ReadOnlySpan<char> text = chars.AsSpan(0, decoder.GetChars(bytes, chars, flush));
            if (FirstDamage(text) is var (kind, at)) return (kind, lines.LineAt(text[..at]));
            lines.Add(text);
            hidden |= HiddenSigns.AreIn(text);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            var at = Math.Clamp(e.Index, 0, bytes.Length);
            return (Input.Damage.Undecodable, lines.LineAt(bytes[..at]));
        }
    }

    private static (Damage Kind, int At)? FirstDamage(ReadOnlySpan<char> text)
    {
        var replaced = text.IndexOf('\uFFFD');
        if (replaced < 0) replaced = text.IndexOf(Locked);
        if (replaced >= 0) return (Input.Damage.Replaced, replaced);
        var nul = text.IndexOf('\0');
        return nul >= 0 ? (Input.Damage.Nul, nul) : null;
    }

    /// <summary>Counts lines that end in LF, CRLF or CR over several pieces of text.</summary>
    private sealed class LineCounter
    {
        private int _ended;
        private bool _afterReturn;

        public void Add(ReadOnlySpan<char> text)
        {
            if (text.IsEmpty) return;
            _ended += Ended(text);
            _afterReturn = text[^1] == '\r';
        }

        public int LineAt(ReadOnlySpan<char> before) => _ended + (before.IsEmpty ? 0 : Ended(before)) + 1;

        // Near enough for a message: bytes of a file that cannot be decoded.
        public int LineAt(ReadOnlySpan<byte> before) => _ended + Math.Max(before.Count((byte)'\n'), before.Count((byte)'\r')) + 1;

        private int Ended(ReadOnlySpan<char> text)
        {
            var ended = text.Count('\n') - (_afterReturn && text[0] == '\n' ? 1 : 0);
            return text.Contains('\r') ? ended + text.Count('\r') - text.Count("\r\n") : ended;
        }
    }
}

using System.Text;
using KspSite.Core;

namespace KspSite.Rendering.Theming;

/// <summary>
/// The text of a page while it is rendered: one buffer that grows, is written to at once, and is used again for the next
/// page. A page's text as a string, or in chunks, would be garbage of the kind that only a full collection clears.
/// </summary>
internal sealed class PageText : TextWriter
{
    private char[] _buffer = new char[1 << 16];
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<char> Written => _buffer.AsSpan(0, _length);

    /// <summary>Characters that it takes without growing.</summary>
    public int Room => _buffer.Length;

    public void Clear() => _length = 0;

    public override void Write(char value)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = value;
    }

    public override void Write(ReadOnlySpan<char> text)
    {
        if (_buffer.Length - _length < text.Length) Grow(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    public override string ToString() => Written.ToString();

    private void Grow(int more)
    {
        if (_length + (long)more > TemplateLimits.PageLength) throw new EndlessTemplateException(Numerals.Text(_length));
        Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + more));
    }
}

using System.Text;

namespace KspSite.Rendering.Search;

/// <summary>
/// Which entries have a key: for each indexed kind the numbers of its entries, ascending, as differences in base 36 with
/// commas between; kinds with semicolons between. <c>2,1;;a</c>: entries 2 and 3 of the first kind, 10 of the third.
/// </summary>
internal sealed class Postings
{
    private readonly StringBuilder _text = new();
    private int _kind;
    private int _last = -1;

    public int Count { get; private set; }

    /// <summary>Kinds and numbers must come in ascending order; the same one twice counts once.</summary>
    public void Add(int kind, int number)
    {
        if (kind != _kind)
        {
            _text.Append(';', kind - _kind);
            (_kind, _last) = (kind, -1);
        }
        if (number == _last) return;
        if (_last >= 0) _text.Append(',');
        Append(_last < 0 ? number : number - _last);
        _last = number;
        Count++;
    }

    public override string ToString() => _text.ToString();

    private void Append(int number)
    {
        Span<char> digits = stackalloc char[7];
        var i = digits.Length;
        do
        {
            var digit = number % 36;
            digits[--i] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            number /= 36;
        }
        while (number > 0);
        _text.Append(digits[i..]);
    }
}

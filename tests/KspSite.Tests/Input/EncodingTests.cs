using System.Text;
using KspSite.Input;

namespace KspSite.Tests.Input;

public class EncodingTests
{
    private const string Text = "客户编号,客户名称,区域\nA1,鑫龙机械有限公司,华东\nA2,\"䶮、€ 与 𠮷 公司\",华南\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("UTF-8", false)]
    [InlineData("UTF-8", true)]
    [InlineData("UTF-16LE", true)]
    [InlineData("UTF-16BE", true)]
    [InlineData("GB18030", false)]
    public void Each_encoding_is_recognised_named_and_read_without_loss(string name, bool mark)
    {
        var encoding = name switch { "UTF-8" => Encoding.UTF8, "UTF-16LE" => Encoding.Unicode, "UTF-16BE" => Encoding.BigEndianUnicode, _ => Gb18030 };
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];
        using var site = new TemporaryFolder().With("input/accounts.csv", bytes);

        var file = Assert.Single(InputFolder.Read(site.Root).Tables);

        Assert.Equal(name, file.Encoding);
        Assert.Equal("客户编号", file.Header[0]);
        Assert.Equal("䶮、€ 与 𠮷 公司", file.Rows.Last().Fields[1]);
    }

    [Fact]
    public void Replacement_characters_are_refused_with_their_line()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "客户编号,客户名称\nA1,甲\nA2,\uFFFD\uFFFD\n");

        Assert.StartsWith("input/accounts.csv(3): 错误 IN-04", Only(site), StringComparison.Ordinal);
    }

    [Fact]
    public void The_locked_characters_of_a_second_wrong_saving_are_refused()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "客户编号,客户名称\nA1,锟斤拷锟斤拷\n");

        Assert.Contains("锟斤拷", Only(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_that_was_read_as_gbk_is_refused_with_what_it_should_say()
    {
        // 客户编号名称 is 18 bytes of UTF-8, nine characters of GBK.
        var garbled = Gb18030.GetString(Encoding.UTF8.GetBytes("客户编号名称"));
        using var site = new TemporaryFolder().With("input/accounts.csv", $"{garbled},x\nA1,b\n");

        var line = Only(site);

        Assert.Contains("UTF-8 的内容曾被当作 GBK", line, StringComparison.Ordinal);
        Assert.Contains("客户编号名称", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GBK")]
    public void Chinese_that_was_read_as_a_western_code_page_is_refused(string written)
    {
        var bytes = (written == "GBK" ? Gb18030 : Encoding.UTF8).GetBytes("客户编号,客户名称");
        using var site = new TemporaryFolder().With("input/accounts.csv", Windows1252.GetString(bytes) + "\nA1,b\n");

        var line = Only(site);

        Assert.Contains(written + " 的内容曾被当作西文", line, StringComparison.Ordinal);
        Assert.Contains("客户编号", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_byte_in_utf8_is_named_by_its_line_and_not_taken_for_gbk()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("客户编号,客户名称\nA1,鑫龙机械有限公司\nA2,"), 0xE4, 0xBD, .. Encoding.UTF8.GetBytes("二厂\n")];
        using var site = new TemporaryFolder().With("input/accounts.csv", bytes);

        var line = Only(site);

        Assert.StartsWith("input/accounts.csv(3): 错误 IN-04", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_without_its_mark_is_refused()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Encoding.Unicode.GetBytes("account_id,account_name\nA1,b\n"));

        Assert.Contains("UTF-16", Only(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中文、标点，以及 English 混排；€ ± ½ ①②③ ㈱ ⾦ café naïve Ångström")]
    [InlineData("鑫淼焱垚犇骉羴猋龘龖靐齉")]
    [InlineData("ひらがなカタカナ 한국어 Ελληνικά Русский")]
    public void Sound_text_of_any_kind_is_not_taken_for_garbled(string text) => Assert.Null(Mojibake.Of(text));

    private static string Only(TemporaryFolder site) => Assert.Single(InputFolder.Read(site.Root).Findings).Line(Core.Language.Zh);
}

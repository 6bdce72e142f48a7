using System.Text.Json;
using KspSite.Rendering.Site;
using KspSite.Rendering.Tests.Pages;

namespace KspSite.Rendering.Tests.Site;

public sealed class DownloadsTests
{
    private const int Small = 128 * 1024;

    private static readonly SiteContext Many = GivenSite.Of(("accounts", "account_id|account_name|money_unit\n"
        + string.Join('\n', Enumerable.Range(0, 120).Select(i => $"A{i}|客户{i}|万元"))));

    [Theory]
    [InlineData("data/metrics.csv")]
    [InlineData("data/metrics.json")]
    [InlineData("data/rules.json")]
    public void A_large_table_is_written_in_small_pieces(string path)
    {
        var file = Downloads.Of(Many).Single(f => f.Path == path);
        using var stream = new Pieces();
        file.CopyTo(stream);
        Assert.InRange(stream.Largest, 1, Small);
        Assert.True(stream.Length > 2 * Small, $"{stream.Length} bytes are no large table");
        Assert.Equal(stream.ToArray(), file.Content.ToArray());
    }

    [Fact]
    public void Csv_and_json_of_a_table_have_the_same_rows()
    {
        var files = Downloads.Of(Many).ToDictionary(f => f.Path);
        foreach (var name in Downloads.Names)
        {
            var lines = System.Text.Encoding.UTF8.GetString(files[$"data/{name}.csv"].Content.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            using var json = JsonDocument.Parse(files[$"data/{name}.json"].Content);
            Assert.Equal(lines.Length - 1, json.RootElement.GetArrayLength());
        }
    }

    private sealed class Pieces : MemoryStream
    {
        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Largest = Math.Max(Largest, buffer.Length);
            base.Write(buffer);
        }
    }
}

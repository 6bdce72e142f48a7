using KspSite.Reporting;

namespace KspSite.Tests.Reporting;

public class PlainStagesTests
{
    [Fact]
    public void Each_stage_is_one_line_and_a_long_one_tells_now_and_then_how_far_it_is()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var clock = new Clock();
        var stages = new PlainStages(output, clock);

        stages.Begin("Reading");
        stages.Begin("Making pages");
        stages.Expect(1200);
        for (var i = 0; i < 1200; i++)
        {
            // Twelve seconds in all: told after five and after ten.
            clock.Milliseconds += 10;
            stages.Advance();
        }

        Assert.Equal("Reading …\nMaking pages …\nMaking pages … 500/1200\nMaking pages … 1000/1200\n", output.ToString());
    }

    private sealed class Clock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}
